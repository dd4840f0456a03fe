import { expect, test } from 'vitest';
import { contains } from '#src/text/span.ts';

const knee = { start: 5, end: 9 };

test('a span contains itself and what lies in it', () => {
  expect(contains(knee, knee)).toBe(true);
  expect(contains({ start: 0, end: 20 }, knee)).toBe(true);
  expect(contains(knee, { start: 5, end: 10 })).toBe(false);
  expect(contains(knee, { start: 4, end: 9 })).toBe(false);
});
