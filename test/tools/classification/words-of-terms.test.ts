import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, termWords } from '#tools/classification/words-of-terms.ts';

const KNOWN = new Set(['len', 'biopsy', 'abscess', 'knee', 'artery', 'toe']);
const words = termWords(
  new Map([
    ['renal', 'kidney'],
    ['bones', 'bone'],
  ]),
  new Set(['of', 'the']),
  (word) => KNOWN.has(word),
);

describe('a term', () => {
  test.each([
    ["Crohn's disease", ['crohn', 'disease']],
    ['Ménière’s disease', ['meniere', 'disease']],
    ['C5-C6', ['c5', 'c6']],
    ['q.d. dosing', ['qd', 'dosing']],
    ['', []],
    ['---', []],
  ])('%s is cut into its words', (term, cutUp) => {
    expect(cut(term)).toEqual(cutUp);
  });

  test('has each word as the one that stands for its forms', () => {
    expect(words.inOrder('Renal arteries and toes')).toEqual(['kidney', 'artery', 'and', 'toe']);
    expect(words.inOrder('bones')).toEqual(['bone']);
  });

  test.each([
    ['abscesses', 'abscess'],
    ['biopsies', 'biopsy'],
    ['knees', 'knee'],
    ['diabetes', 'diabetes'],
    ['pelvis', 'pelvis'],
    ['hips', 'hips'], // no word of this classification without its s
    ['gas', 'gas'],
    ['lens', 'lens'], // "len" is a word of another kind
  ])('%s is one of %s', (many, one) => {
    expect(words.inOrder(many)).toEqual([one]);
  });

  test('tells by the words that say something', () => {
    expect(words.telling(['pain', 'of', 'the', 'knee'])).toEqual(['pain', 'knee']);
  });
});

test('a word that stands for others stands for itself', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('renal', 'knees', 'biopsies', 'hips', 'bones', 'gas')), (list) => {
      const once = words.inOrder(list.join(' '));
      expect(words.inOrder(once.join(' '))).toEqual(once);
    }),
  );
});
