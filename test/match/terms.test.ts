import { describe, expect, test } from 'vitest';
import { internTerm, markPlurals } from '#src/match/terms.ts';
import type { Site } from '#src/match/knowledge.ts';
import { Words } from '#src/text/words.ts';
import { knowledge } from '../fixtures/rules.ts';

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

describe('plurals', () => {
  const names = [
    'knee',
    'axilla',
    'biopsy',
    'toe',
    'pelvis',
    'patch',
    'larynx',
    'key',
    'flash',
    'hertz',
    'ca',
    'T12',
  ];
  const sites = names.map((id): Site => ({
    id,
    name: id,
    parent: null,
    paired: true,
    near: [],
    terms: [id],
  }));
  const words = new Words();
  const naming = new Set(names.flatMap((name) => internTerm(name, words)));
  words.intern('hand');
  const endsInS = markPlurals(naming, words, { ...knowledge, sites, conditions: [] });

  test.each([
    ['knee', 'knees'],
    ['axilla', 'axillas'],
    ['biopsy', 'biopsies'],
    ['toe', 'toes'],
    ['pelvis', 'pelvises'],
    ['patch', 'patches'],
    ['larynx', 'larynxes'],
    ['key', 'keys'],
    ['flash', 'flashes'],
    ['hertz', 'hertzes'],
  ])('of %s are %s', (one, many) => {
    expect(idOf(words, many)).toBe(idOf(words, one));
    expect(idOf(words, one)).not.toBe(0);
  });

  test('of words of two letters, and of words that name nothing, are not known', () => {
    expect(['cas', 'hands'].map((word) => idOf(words, word))).toEqual([0, 0]);
  });

  test('are told by their s, unless the word ends in one', () => {
    expect(['pelvis', 'knee'].map((word) => endsInS[idOf(words, word)])).toEqual([1, 0]);
  });
});
