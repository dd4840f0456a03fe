import { options } from 'preact';

const FIELDS = new Set(['input', 'select', 'textarea']);

/**
 * Keeps what is written into this page's fields to the page. Browsers copy the fields of open pages into the files from which
 * they restore a session: seen in Chromium 156 within 5 seconds and in Firefox 153, a note that was only pasted. They leave
 * out fields that say `autocomplete="off"`. And a browser whose user turned on its maker's spelling check, or suggestions of
 * how to go on, sends that maker what is typed, unless the field says `spellcheck="false"` and `writingsuggestions="false"`.
 * So every field that is drawn says all three.
 */
export function keepFieldsPrivate(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (drawn) => {
    if (typeof drawn.type === 'string' && FIELDS.has(drawn.type)) {
      Object.assign(drawn.props, { autocomplete: 'off', spellcheck: false, writingsuggestions: 'false' });
    }
    before?.(drawn);
  };
}
