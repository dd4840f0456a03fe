import { describe, expect, test } from 'vitest';
import { neoplasmBags } from '#tools/classification/neoplasm-table.ts';
import { tumour, wholeNeoplasms, words } from './small-sources.ts';

/** The wordings of a Table, as "words = code". */
function bags(...terms: readonly string[]): string[] {
  return neoplasmBags(wholeNeoplasms(...terms), 'neoplasms.xml', words).map(
    ({ words: own, code }) => `${own.join(' ')} = ${code}`,
  );
}

describe('a tumour', () => {
  test('is called by its column and its place', () => {
    const liver = { 2: 'C22.9', 3: 'C78.7', 4: 'D01.5', 5: 'D13.4', 6: 'D37.6', 7: 'D49.0' };
    expect(bags(tumour('liver', liver)).filter((bag) => bag.includes('liver'))).toEqual([
      'cancer liver = C22.9',
      'metastasis liver = C78.7',
      'secondary cancer liver = C78.7',
      'cancer situ liver = D01.5',
      'benign neoplasm liver = D13.4',
      'neoplasm liver = D49.0',
    ]);
  });

  test('without a place is called by its column', () => {
    expect(bags()).toContain('cancer = C80.1');
  });

  test('is in the place of the terms above it, and of no others', () => {
    const found = bags(
      tumour('kidney (parenchymal)', { 2: 'C64' }, tumour('pelvis', { 2: 'C65' })),
      tumour('larynx, laryngeal', { 2: 'C32.9' }),
      tumour('posterior<nemod>(wall)</nemod> pharynx', { 2: 'C14.0' }),
    );
    expect(found).toContain('cancer kidney = C64');
    expect(found).toContain('cancer kidney pelvis = C65');
    expect(found).toContain('cancer larynx = C32.9');
    expect(found).toContain('cancer posterior pharynx = C14.0');
  });

  test('in a place of many words has no wording', () => {
    expect(bags(tumour('one two three four five six', { 2: 'C76' })).join()).not.toContain('C76');
  });
});

test('a Table is refused as cut when it has few terms', () => {
  expect(() => neoplasmBags('<ICD10CM.index/>', 'neoplasms.xml', words)).toThrow(
    expect.objectContaining({ code: 'cut' }),
  );
});
