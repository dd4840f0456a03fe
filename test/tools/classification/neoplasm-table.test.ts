import { describe, expect, test } from 'vitest';
import { neoplasmBags } from '#tools/classification/neoplasm-table.ts';
import { tumour, wholeNeoplasms, words } from './small-sources.ts';

const MAIN = tumour(0, 'Neoplasm, neoplastic', {
  2: 'C80.1',
  3: 'C79.9',
  4: 'D09.9',
  5: 'D36.9',
  7: 'D49.9',
});

/** The wordings of a Table, as "words = code". */
function bags(...terms: readonly string[]): string[] {
  return neoplasmBags(wholeNeoplasms(terms.join('\n')), 'neoplasms.xml', words).map(
    ({ words: own, code }) => `${own.join(' ')} = ${code}`,
  );
}

describe('a tumour', () => {
  test('is called by its column and its place', () => {
    const liver = { 2: 'C22.9', 3: 'C78.7', 4: 'D01.5', 5: 'D13.4', 6: 'D37.6', 7: 'D49.0' };
    expect(bags(MAIN, tumour(1, 'liver', liver)).filter((bag) => bag.includes('liver'))).toEqual([
      'cancer liver = C22.9',
      'metastasis liver = C78.7',
      'secondary cancer liver = C78.7',
      'cancer situ liver = D01.5',
      'benign neoplasm liver = D13.4',
      'neoplasm liver = D49.0',
    ]);
  });

  test('without a place is called by its column', () => {
    expect(bags(MAIN)).toContain('cancer = C80.1');
  });

  test('is in the place of the terms above it, and of no others', () => {
    const found = bags(
      MAIN,
      tumour(1, 'kidney (parenchymal)', { 2: 'C64' }),
      tumour(2, 'pelvis', { 2: 'C65' }),
      tumour(1, 'larynx, laryngeal', { 2: 'C32.9' }),
    );
    expect(found).toContain('cancer kidney = C64');
    expect(found).toContain('cancer kidney pelvis = C65');
    expect(found).toContain('cancer larynx = C32.9');
  });

  test('in a place of many words has no wording', () => {
    expect(bags(MAIN, tumour(1, 'one two three four five six', { 2: 'C76' })).join()).not.toContain('C76');
  });
});

test('a Table is refused as cut when it has few terms', () => {
  expect(() => neoplasmBags(`<x>${MAIN}</x>`, 'neoplasms.xml', words)).toThrow(
    expect.objectContaining({ code: 'cut' }),
  );
});
