import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { wokenScript } from '#tools/woken-script.ts';

/** What the plugin makes of the code of a chunk with this name. */
function built(name: string, code: string): string {
  const chunk = { type: 'chunk', code };
  const { generateBundle } = wokenScript();
  if (typeof generateBundle !== 'function') throw new Error('the plugin has no generateBundle');
  Reflect.apply(generateBundle, null, [{}, { [name]: chunk }]);
  return chunk.code;
}

test('the script of a note does nothing until it is called, and then has what it is called with', () => {
  const done: string[] = [];
  const world: Record<string, unknown> = { done };
  runInNewContext(built('note.js', 'done.push(handover); // the end'), world);
  expect(done).toEqual([]);
  runInNewContext('wakeNote("woken")', world);
  expect(done).toEqual(['woken']);
});

test('other scripts are left as they are', () => {
  expect(built('sentry.js', 'done.push(1);')).toBe('done.push(1);');
});
