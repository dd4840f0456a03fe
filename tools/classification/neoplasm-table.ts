import { type Bag, union } from './bags.ts';
import { SourceError } from './source-error.ts';
import type { TermWords } from './words-of-terms.ts';
import { childrenOf, type XmlElement, xmlRoot } from './xml-elements.ts';

/** What the columns of the Table of Neoplasms are called in notes; uncertain behaviour is a pathologist's word. */
const COLUMNS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['2', [['cancer']]],
  ['3', [['metastasis'], ['secondary', 'cancer']]],
  ['4', [['cancer', 'situ']]],
  ['5', [['benign', 'neoplasm']]],
  ['7', [['neoplasm']]],
]);
const FEWEST_TERMS = 1000;
const MOST_SITE_WORDS = 5;

/** The Table of Neoplasms as wordings: what a tumour is called, and where it is. */
export function neoplasmBags(xml: string, name: string, words: TermWords): Bag[] {
  const bags: Bag[] = [];
  let terms = 0;
  const walk = (term: XmlElement, site: readonly string[]): void => {
    terms += 1;
    if (site.length <= MOST_SITE_WORDS) bags.push(...cellBags(term, site));
    for (const below of childrenOf(term, 'term')) {
      walk(below, union(site, siteWords(childrenOf(below, 'title')[0]?.text ?? '', words)));
    }
  };
  for (const letter of childrenOf(xmlRoot(xml, name, 'ICD10CM.index'), 'letter')) {
    for (const table of childrenOf(letter, 'mainTerm')) walk(table, []);
  }
  if (terms < FEWEST_TERMS)
    throw new SourceError('cut', name, `The table has ${terms} terms.`, 'Get the whole file.');
  return bags;
}

function siteWords(title: string, words: TermWords): readonly string[] {
  const plain = title.replaceAll(/\([^)]*\)/g, ' ').split(/,\s*/);
  const [first, second] = plain.map((part) => words.telling(words.inOrder(part)));
  const isForm =
    second?.length === 1 && first?.length === 1 && first[0]!.slice(0, 3) === second[0]!.slice(0, 3);
  return isForm ? first : words.telling(words.inOrder(plain.join(' ')));
}

function cellBags(term: XmlElement, site: readonly string[]): Bag[] {
  return childrenOf(term, 'cell').flatMap(({ attributes, text }) => {
    const code = /^[A-Z][0-9A-Z.]+/.exec(text)?.[0];
    if (code === undefined) return [];
    return (COLUMNS.get(attributes['col'] ?? '') ?? []).map((head) => ({
      words: union(head, site),
      code,
      rank: 1,
    }));
  });
}
