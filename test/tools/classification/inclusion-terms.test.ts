import { describe, expect, test } from 'vitest';
import { inclusionBags } from '#tools/classification/inclusion-terms.ts';
import { wholeNotes, words } from './small-sources.ts';

function bags(...inc: readonly string[]): readonly (readonly string[])[] {
  return inclusionBags(wholeNotes({ code: 'N18.9', inc }), 'notes.jsonl', words).map(({ words: own }) => own);
}

describe('an inclusion term', () => {
  test('is a wording of its code, without what says nothing and what stands in parentheses', () => {
    expect(inclusionBags(wholeNotes({ code: 'N18.9', inc: ['Chronic renal disease'] }), 'n', words)).toEqual([
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

describe('a Tabular List is refused', () => {
  test('with its line where a line is no JSON', () => {
    const text = `${wholeNotes()}\n{"code"`;
    expect(() => inclusionBags(text, 'notes.jsonl', words)).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringMatching(/^notes\.jsonl:40001: /) }),
    );
  });

  test('as cut when it has few codes', () => {
    expect(() => inclusionBags('{"code":"A00"}', 'notes.jsonl', words)).toThrow(
      expect.objectContaining({ code: 'cut' }),
    );
  });
});
