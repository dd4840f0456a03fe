import { expect, test } from 'vitest';
import { isBareCode } from '#src/note/bare-code.ts';

test.each([
  ['90210', true],
  ['G9999', true],
  ['9021', false],
  ['902101', false],
  ['GG999', false],
  ['knees', false],
])('%s is a bare code: %s', (text, is) => {
  expect(isBareCode(text, 0, text.length)).toBe(is);
  expect(isBareCode(`x ${text} x`, 2, 2 + text.length)).toBe(is);
});
