import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, LIMIT, numberAt, widthOf } from '#src/classification/alphabet.ts';

const numbers = fc.oneof(fc.nat(60), fc.integer({ min: 3100, max: 3400 }), fc.nat(LIMIT - 1));

describe('a number', () => {
  test.each([
    [0, 1],
    [45, 1],
    [46, 2],
    [3230, 2],
    [3231, 3],
    [LIMIT - 1, 3],
  ])('%i is written in %i characters', (value, length) => {
    expect(encode(value)).toHaveLength(length);
    expect(numberAt(`!${encode(value)}`, 1)).toBe(value);
    expect(widthOf(encode(value).charCodeAt(0))).toBe(length);
  });

  test('that there is no room for is refused', () => {
    expect(() => encode(LIMIT)).toThrow(RangeError);
    expect(LIMIT).toBeGreaterThan(80_000); // FY2027 has 44,005 codes, and some hundred come each year
  });
});

test('numbers written one after the other are read one after the other', () => {
  fc.assert(
    fc.property(fc.array(numbers), (values) => {
      const text = values.map(encode).join('');
      const read: number[] = [];
      for (let at = 0; at < text.length; at += widthOf(text.charCodeAt(at))) read.push(numberAt(text, at));
      expect(read).toEqual(values);
    }),
  );
});

test('every number has a text of its own, none of them the beginning of another', () => {
  const texts = Array.from({ length: LIMIT }, (_, value) => encode(value));
  const all = new Set(texts);
  expect(all.size).toBe(LIMIT);
  expect(texts.filter((text) => text.length > 1 && all.has(text.slice(0, -1)))).toEqual([]);
  expect(texts.filter((text) => text.length > 2 && all.has(text.slice(0, 1)))).toEqual([]);
});

test('a text holds no blank, and nothing that JSON or a script would have to escape', () => {
  fc.assert(
    fc.property(numbers, (value) => {
      const text = encode(value);
      expect(text).toMatch(/^[!-~]+$/);
      expect(text).not.toMatch(/["\\`]/);
    }),
  );
});
