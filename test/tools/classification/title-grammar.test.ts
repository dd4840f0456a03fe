import { describe, expect, test } from 'vitest';
import { restOf, titleReader, valueOf } from '#tools/classification/title-grammar.ts';
import { grammar, words } from './small-sources.ts';

const read = titleReader(grammar, words.inOrder);

describe('a title', () => {
  test('is cut into words and the values it names', () => {
    expect(read('Acute pain, right knee').pieces).toEqual([
      { words: ['acute'], named: { axis: 'acuity', value: 'acute' } },
      { words: ['pain'], named: null },
      { words: ['right'], named: { axis: 'laterality', value: 'right' } },
      { words: ['knee'], named: null },
    ]);
  });

  test('names the value of the longest phrase', () => {
    expect(valueOf(read('Acute on chronic failure'), 'acuity')).toBe('acute-on-chronic');
    expect(valueOf(read('Disease, stage 3a'), 'severity')).toBe('stage-3a');
    expect(valueOf(read('Disease, stage 3 (moderate)'), 'severity')).toBe('stage-3');
  });

  test('names the last of several values, and one that is not known above it', () => {
    const title = read('Unilateral osteoarthritis, right hip');
    expect(valueOf(title, 'laterality')).toBe('right');
    expect(valueOf(title, 'laterality', 'right')).toBe('unilateral');
    expect(valueOf(title, 'acuity')).toBeUndefined();
  });

  test('says by itself that it is unspecified or holds what is left over', () => {
    expect(read('Unspecified pain')).toMatchObject({ isUnspecified: true, isOther: false });
    expect(read('Other specified pain')).toMatchObject({ isUnspecified: false, isOther: true });
    expect(read('Pain')).toMatchObject({ isUnspecified: false, isOther: false });
  });

  test('is read without what stands in parentheses and brackets', () => {
    expect(restOf(read('Gout (acute) [right] of knee'), new Set())).toEqual(['gout', 'of', 'knee']);
  });

  test('has words beside its values, but for those on other axes', () => {
    const title = read('Acute pain, right knee');
    expect(restOf(title, new Set(['laterality']))).toEqual(['acute', 'pain', 'knee']);
    expect(restOf(title, new Set(['laterality', 'acuity']))).toEqual(['pain', 'knee']);
  });
});
