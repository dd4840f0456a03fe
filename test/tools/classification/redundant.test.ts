import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FiledWording, needed } from '#tools/classification/redundant.ts';

function filed(words: string, code: number): FiledWording {
  return { words: words.split(' '), code };
}

function kept(...wordings: readonly FiledWording[]): string[] {
  return needed(wordings).map(({ words }) => words.join(' '));
}

describe('a wording', () => {
  test('is not needed where a shorter one of its words has its code', () => {
    expect(kept(filed('cystic ovary', 1), filed('cystic disease ovary', 1))).toEqual(['cystic ovary']);
  });

  test('is needed where it keeps another quiet', () => {
    const three = [filed('cystic ovary', 1), filed('disease ovary', 2), filed('cystic disease ovary', 1)];
    expect(kept(...three)).toHaveLength(3);
  });

  test('is needed where the shorter one has another code', () => {
    expect(kept(filed('gout', 1), filed('idiopathic gout', 2))).toHaveLength(2);
  });

  test('is needed where it is longer than can be looked through', () => {
    const long = 'a b c d e f g h i j';
    expect(kept(filed('a', 1), filed(long, 1))).toHaveLength(2);
  });
});

test('every wording is still read as its code, by itself or by one of its parts', () => {
  const words = fc.uniqueArray(fc.constantFrom(...'abcde'.split('')), { minLength: 1, maxLength: 4 });
  const list = fc.uniqueArray(fc.record({ words, code: fc.nat(2) }), {
    selector: (one) => one.words.toSorted().join(),
    maxLength: 10,
  });
  fc.assert(
    fc.property(list, (wordings) => {
      const left = needed(wordings);
      for (const { words: all, code } of wordings) {
        const parts = left.filter((part) => part.words.every((word) => all.includes(word)));
        expect(parts.some((part) => part.code === code)).toBe(true);
      }
    }),
  );
});
