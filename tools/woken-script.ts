import type { Plugin } from 'vite';

/**
 * Makes of the script `note.js` a function that is not called: browsers then keep it as text until the sentry calls it.
 * `handover` is what it is called with.
 */
export function wokenScript(): Plugin {
  return {
    name: 'chartcue:woken-script',
    enforce: 'post',
    generateBundle(_, bundle) {
      const note = bundle['note.js'];
      if (note?.type === 'chunk') note.code = `globalThis.wakeNote=function(handover){${note.code}\n};`;
    },
  };
}
