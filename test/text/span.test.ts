import { expect, test } from 'vitest';
import { contains, overlaps, shifted } from '#src/text/span.ts';

const knee = { start: 5, end: 9 };

test('spans overlap when they share a unit, not when they only touch', () => {
  expect(overlaps(knee, { start: 8, end: 12 })).toBe(true);
  expect(overlaps(knee, { start: 9, end: 12 })).toBe(false);
  expect(overlaps({ start: 0, end: 5 }, knee)).toBe(false);
  expect(overlaps({ start: 0, end: 20 }, knee)).toBe(true);
});

test('a span contains itself and what lies in it', () => {
  expect(contains(knee, knee)).toBe(true);
  expect(contains({ start: 0, end: 20 }, knee)).toBe(true);
  expect(contains(knee, { start: 5, end: 10 })).toBe(false);
  expect(contains(knee, { start: 4, end: 9 })).toBe(false);
});

test('a shifted span is as long as it was', () => {
  expect(shifted(knee, -3)).toEqual({ start: 2, end: 6 });
});
