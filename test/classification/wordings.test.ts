import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodedWordings, type CodedWording, encodeWordings } from '#src/classification/wordings.ts';

const WORDS = 5000; // numbers of one, two and three characters
const wordings = fc.array(
  fc.record({
    code: fc.nat(60_000),
    words: fc.uniqueArray(fc.nat(WORDS - 1), { minLength: 1, maxLength: 7 }),
  }),
);

function read(coded: CodedWordings, word: number): CodedWording[] {
  const found: CodedWording[] = [];
  coded.eachOf(word, (words, code) => found.push({ code, words }));
  return found;
}

/** In an order of their own, so that lists can be compared. */
function sorted(all: readonly CodedWording[]): string[] {
  return all.map(({ code, words }) => `${code}: ${words.toSorted((a, b) => b - a).join(' ')}`).toSorted();
}

describe('wordings of codes', () => {
  test('are read as they were written, each on the line of its rarest word, which comes first', () => {
    fc.assert(
      fc.property(wordings, (all) => {
        const coded = new CodedWordings(encodeWordings(all, WORDS), WORDS);
        const rarest = new Set(all.map(({ words }) => Math.max(...words)));
        const found = [...rarest].flatMap((word) => {
          const own = read(coded, word);
          expect(own.every(({ words }) => words[0] === word)).toBe(true);
          return own;
        });
        expect(sorted(found)).toEqual(sorted(all));
      }),
    );
  });

  test('are the same text in whatever order they come', () => {
    fc.assert(
      fc.property(wordings, (all) => {
        expect(encodeWordings(all.toReversed(), WORDS)).toEqual(encodeWordings(all, WORDS));
      }),
    );
  });

  test('are none for a word that is no wording’s rarest', () => {
    const coded = new CodedWordings(encodeWordings([{ code: 7, words: [1, 2] }], 4), 4);
    expect([0, 1, 2, 3].map((word) => read(coded, word))).toEqual([[], [], [{ code: 7, words: [2, 1] }], []]);
  });
});
