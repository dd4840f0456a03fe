import { describe, expect, test } from 'vitest';
import { inclusionBags } from '#tools/classification/inclusion-terms.ts';
import { words } from './small-sources.ts';

function bags(...terms: readonly string[]): readonly (readonly string[])[] {
  return inclusionBags([{ code: 'N18.9', terms }], words).map(({ words: own }) => own);
}

describe('an inclusion term', () => {
  test('is a wording of its code, without what says nothing and what stands in parentheses', () => {
    expect(inclusionBags([{ code: 'N18.9', terms: ['Chronic renal disease'] }], words)).toEqual([
      { words: ['chronic', 'kidney', 'disease'], code: 'N18.9', rank: 1 },
    ]);
    expect(bags('Disease of the kidneys (chronic) [any kind]')).toEqual([['disease', 'kidney']]);
  });

  test('is none where it says what is not there, says nothing, or is as long as a sentence', () => {
    expect(bags('Abscess without fistula', 'Disease not of kidney', 'Other specified')).toEqual([]);
    expect(bags('one two three four five six seven')).toHaveLength(1);
    expect(bags('one two three four five six seven eight')).toEqual([]);
  });
});
