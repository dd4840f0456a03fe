import { describe, expect, test } from 'vitest';
import { knowledge } from '../fixtures/rules.ts';
import { read, wordsAt } from '../fixtures/reading.ts';

/** The body sites of a sentence that have both sides, and the words that say so. */
function bothSides(text: string): string[] {
  return read(text).sites.flatMap(({ site, details }) =>
    details
      .filter(({ value }) => value === 'bilateral')
      .map((detail) => `${knowledge.sites[site]!.id}: ${wordsAt(text, detail)}`),
  );
}

describe('the plural of a paired part says both sides', () => {
  test.each([
    ['Pain in the knees', ['knee: knees']],
    ['Pain in his knees', ['knee: knees']],
    ['Osteoarthritis of these knees', ['knee: knees']],
    ['THE KNEES AND THE HIPS ARE SWOLLEN', ['knee: KNEES', 'hip: HIPS']],
    ['the index fingers', ['index-finger: index fingers']],
  ])('%s', (text, sites) => {
    expect(bothSides(text)).toEqual(sites);
  });

  test.each([
    ['without an article', 'Knees: no swelling'],
    ['at the start', 'knees'],
    ['after a word that is no article', 'swollen knees'],
    ['of a part that is not paired', 'Pain in the abdomens'],
    ['of a word that ends in s by itself', 'Fracture of the distal radius'],
    ['that has a side of its own', 'the left knees'],
    ['in the singular', 'the knee'],
    ['as a possessive', "the knee's swelling"],
  ])('but not %s: %s', (_name, text) => {
    expect(bothSides(text)).toEqual([]);
  });
});

test('both sides of the site are those of its condition', () => {
  expect(read('Osteoarthritis of the knees').conditions[0]!.sites[0]!.details).toHaveLength(1);
});
