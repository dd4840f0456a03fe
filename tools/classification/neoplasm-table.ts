import { type Bag, union } from './bags.ts';
import { SourceError } from './source-error.ts';
import type { TermWords } from './words-of-terms.ts';

/** What the columns of the Table of Neoplasms are called in notes; uncertain behaviour is a pathologist's word. */
const COLUMNS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['2', [['cancer']]],
  ['3', [['metastasis'], ['secondary', 'cancer']]],
  ['4', [['cancer', 'situ']]],
  ['5', [['benign', 'neoplasm']]],
  ['7', [['neoplasm']]],
]);
const FEWEST_TERMS = 1000;

/** The Table of Neoplasms as wordings: what a tumour is called, and where it is. */
export function neoplasmBags(xml: string, name: string, words: TermWords): Bag[] {
  if (!xml.trimEnd().endsWith('</ICD10CM.index>')) {
    throw new SourceError('cut', name, 'The file does not end as the table does.', 'Get the whole file.');
  }
  const bags: Bag[] = [];
  const path: string[][] = [];
  let [level, terms] = [0, 0];
  for (const line of xml.split('\n')) {
    const opened = /<(?:mainTerm|term level="(\d+)")>/.exec(line);
    if (opened !== null) {
      level = Number(opened[1] ?? 0);
      terms += 1;
      continue;
    }
    const title = /<title>([^<]*)</.exec(line)?.[1];
    if (title !== undefined) {
      path.length = level;
      const plain = title.replaceAll(/\([^)]*\)/g, ' ').split(/,\s*/);
      const [first, second] = plain.map((part) => words.telling(words.inOrder(part)));
      const isForm =
        second?.length === 1 && first?.length === 1 && first[0]!.slice(0, 3) === second[0]!.slice(0, 3);
      path[level] = level === 0 ? [] : isForm ? first : words.telling(words.inOrder(plain.join(' ')));
      continue;
    }
    const cell = /<cell col="(\d)">([A-Z][0-9A-Z.]+)/.exec(line);
    if (cell === null) continue;
    const site = [...new Set(path.slice(0, level + 1).flat())];
    if (site.length > 5) continue;
    for (const head of COLUMNS.get(cell[1]!) ?? []) {
      bags.push({ words: union(head, site), code: cell[2]!, rank: 1 });
    }
  }
  if (terms < FEWEST_TERMS)
    throw new SourceError('cut', name, `The table has ${terms} terms.`, 'Get the whole file.');
  return bags;
}
