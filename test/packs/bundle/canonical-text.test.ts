import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, type Json } from '#src/packs/bundle/canonical-text.ts';

test('a value has one text, in whatever order its keys were written', () => {
  expect(canonicalText({ b: [1, 2.5, 'x'], a: { d: null, c: true } })).toBe(
    '{"a":{"c":true,"d":null},"b":[1,2.5,"x"]}',
  );
  expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
});

test('keys stand in the order of their UTF-16 units, as RFC 8785 has it', () => {
  expect(canonicalText({ '€': 1, ö: 2, '10': 3, '1': 4, '😀': 5, '\uFB33': 6 })).toBe(
    '{"1":4,"10":3,"ö":2,"€":1,"😀":5,"\uFB33":6}',
  );
});

test('what is written reads as the same value, and is written the same again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalText(value);
      const again: Json = JSON.parse(text);
      expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalText(again)).toBe(text);
    }),
  );
});
