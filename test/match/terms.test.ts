import { describe, expect, test } from 'vitest';
import { internTerm } from '#src/match/terms.ts';
import { Words } from '#src/text/words.ts';

const idOf = (words: Words, word: string): number => words.lookup(word, 0, word.length);

describe('a term', () => {
  test('is cut as a note would be', () => {
    const words = new Words();
    const [left, sided] = internTerm('left-sided', words);
    expect([left, sided]).toEqual([idOf(words, 'left'), idOf(words, 'sided')]);
    expect(internTerm('Left', words)).toEqual([left]);
    expect(internTerm('b/l', words)).toHaveLength(3);
    expect(internTerm("Colles' fracture", words)).toEqual([idOf(words, 'colles'), idOf(words, 'fracture')]);
    expect(internTerm('', words)).toEqual([]);
  });

  test('may be longer than any before', () => {
    expect(internTerm('one '.repeat(200), new Words())).toHaveLength(200);
  });
});
