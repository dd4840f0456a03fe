import { NOTE, ONE_LINE } from '../note.ts';
import type { Mount, PageEditor } from '../page-editor.ts';
import { boxOfWords } from './word-boxes.ts';

/** Letters of one width, so that the place of a word in a textarea can be told by counting. */
export const TEXT_STYLE = 'font:16px/32px monospace;color:#000;background:#fff';

const FIELDS = `
  .place > textarea, .place > input { ${TEXT_STYLE}; display: block; box-sizing: border-box; width: 940px; padding: 12px;
    border: 1px solid #888; resize: none; outline: none }
  .place > textarea { height: 260px }
  .place > input { height: 58px; font-size: 11px }
  .place [contenteditable=true] { ${TEXT_STYLE}; width: 940px; min-height: 200px; outline: none }
`;

declare global {
  interface Window {
    editor?: PageEditor;
    boxOfWords?: (words: string, at?: number) => ReturnType<typeof boxOfWords>;
  }
}

/** Starts the editor of this page: where and with which note is said in the address. */
export async function startPage(mount: Mount): Promise<void> {
  const query = new URLSearchParams(location.search);
  const place = placeFor(query.get('in') === 'shadow');
  const editor = await mount(place, query.has('one-line') ? ONE_LINE : NOTE);
  window.boxOfWords = (words, at) => boxOfWords(editor.element(), words, at);
  window.editor = editor;
}

function placeFor(inShadow: boolean): HTMLElement {
  const place = document.createElement('div');
  place.className = 'place';
  const style = document.createElement('style');
  style.textContent = FIELDS;
  if (inShadow) {
    const host = document.createElement('chart-note');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.cloneNode(true));
    root.append(style, ...sheets, place);
  } else {
    document.head.append(style);
    document.body.append(place);
  }
  return place;
}
