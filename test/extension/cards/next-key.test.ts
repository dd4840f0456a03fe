import { afterEach, expect, test } from 'vitest';
import { isNextKey, setNextKey } from '#extension/cards/next-key.ts';

const plain = {
  key: 'Q',
  code: 'KeyQ',
  altKey: true,
  shiftKey: true,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
};

afterEach(() => setNextKey('Alt+Shift+Q'));

test.each([
  ['as it is', plain],
  ['on a French keyboard, where Q lies elsewhere', { ...plain, code: 'KeyA' }],
  ['where Alt makes another sign of the letter', { ...plain, key: 'Œ' }],
])('Alt+Shift+Q is the shortcut %s', (_what, key) => expect(isNextKey(key)).toBe(true));

test.each([
  ['A on a French keyboard, where it lies at Q', { ...plain, key: 'A' }],
  ['Q alone', { ...plain, altKey: false }],
  ['Alt+Q', { ...plain, shiftKey: false }],
  ['AltGr+Q', { ...plain, ctrlKey: true }],
  ['a key of an input method', { ...plain, isComposing: true }],
])('%s is not', (_what, key) => expect(isNextKey(key)).toBe(false));

test('on a Mac, where the browser names it by signs, it is the same', () => {
  setNextKey('⌥⇧Q');
  expect(isNextKey(plain)).toBe(true);
});

test.each(['Ctrl+Shift+Y', ''])('it is none any more where the user has set %j', (name) => {
  setNextKey(name);
  expect(isNextKey(plain)).toBe(false);
});
