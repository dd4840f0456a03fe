import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '#src/text/plain-words.ts';

test.each([
  ['Follow-up visit', ' follow up visit '],
  ['follow\u2011up\n      visit.', ' follow up visit '],
  ['Alzheimer\u2019s', " alzheimer's "],
  ['LOC+, EF 30%', ' loc+ ef 30% '],
  ['C/O (dyspnea)', ' c o dyspnea '],
  ['\u200b - ', '  '],
])('%j is the words %j', (text, words) => {
  expect(plainWords(text)).toBe(words);
});

test('a text in ASCII comes out as it does beside a letter that is not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', ' ', '\n', '.', '-', "'", '+', '%', '/') }),
      (text) => {
        expect(plainWords(`${text} \u00e9`)).toBe(`${plainWords(text).trimEnd()} \u00e9 `);
      },
    ),
    { numRuns: 2000 },
  );
});
