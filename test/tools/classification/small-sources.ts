import { type CodeNode, codeTree } from '#tools/classification/code-tree.ts';
import type { IndexTerm } from '#tools/classification/index-file.ts';
import { titleReader, type TitleWords } from '#tools/classification/title-grammar.ts';
import { type TermWords, termWords } from '#tools/classification/words-of-terms.ts';

/*
 * Official files of our own making: small where a parser takes what it is given, and filled up to the size below which a
 * file counts as cut. No official file is in this repository.
 */

export const grammar: TitleWords = {
  empty: [
    'of',
    'the',
    'and',
    'or',
    'with',
    'due',
    'to',
    'in',
    'unspecified',
    'other',
    'specified',
    'nec',
    'site',
  ],
  unspecified: ['unspecified'],
  other: ['other', 'specified'],
  spare: ['syndrome', 'artery', 'joint'],
  mute: ['age'],
  apart: ['cervical'],
  axes: [
    {
      axis: 'laterality',
      values: [
        { value: 'right', phrases: ['right'] },
        { value: 'left', phrases: ['left'] },
        { value: 'bilateral', phrases: ['bilateral', 'both'] },
        { value: 'unilateral', phrases: ['unilateral'] },
      ],
    },
    {
      axis: 'acuity',
      values: [
        { value: 'acute-on-chronic', phrases: ['acute on chronic'] },
        { value: 'acute', phrases: ['acute'] },
        { value: 'chronic', phrases: ['chronic'] },
      ],
    },
    {
      axis: 'severity',
      values: [
        { value: 'stage-3', phrases: ['stage 3'] },
        { value: 'stage-3a', phrases: ['stage 3a'] },
        { value: 'stage-4', phrases: ['stage 4'] },
        { value: 'mild', phrases: ['mild'] },
        { value: 'severe', phrases: ['severe'] },
      ],
    },
    {
      axis: 'episode',
      values: [
        { value: 'displaced', phrases: ['displaced'] },
        { value: 'nondisplaced', phrases: ['nondisplaced'] },
      ],
    },
  ],
  kinds: {
    site: ['lower', 'upper', 'end', 'shaft', 'knee', 'ankle', 'hip', 'foot'],
    cause: ['due', 'drug'],
    complication: ['with', 'without'],
    ailment: ['disease', 'disorder'],
  },
};

const KNOWN = new Set('knee joint kidney artery fracture biopsy abscess'.split(' '));

/** Words without other forms, but for "renal". */
export const words: TermWords = termWords(new Map([['renal', 'kidney']]), new Set(grammar.empty), (word) =>
  KNOWN.has(word),
);

/** The tree of codes given as "S52.5: title" without the dot, in the order of the classification. */
export function tree(...titles: readonly `${string}: ${string}`[]): CodeNode[] {
  const rows = titles.map((line) => {
    const [code = '', title = ''] = line.split(/: (.*)/);
    return { code, isBillable: true, title };
  });
  return codeTree(rows, new Set('ABCDEFGHIJKLMNOPQRSTUZ'), {
    read: titleReader(grammar, words.inOrder),
    telling: words.telling,
    kinds: grammar.kinds,
  });
}

/** A term of the Index with what stands under it. */
export function term(title: string, code = '', ...children: readonly IndexTerm[]): IndexTerm {
  return { title, code, see: '', children };
}

/** Rows of the order file in its fixed columns. */
export function orderText(rows: readonly (readonly [code: string, title: string])[]): string {
  return rows
    .map(([code, title], at) => {
      const short = title.slice(0, 60).padEnd(60);
      return `${String(at % 100_000).padStart(5, '0')} ${code.padEnd(7)} ${code.length > 3 ? 1 : 0} ${short} ${title}`;
    })
    .join('\n');
}

const CHAPTERS = 'ABCDEFGHIJKLMNOPQRSTVWXYZU'.split('');
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** As many rows as a whole order file has at least, with `own` at the place where their codes belong. */
export function wholeOrder(
  own: readonly (readonly [code: string, title: string])[] = [],
): (readonly [code: string, title: string])[] {
  return CHAPTERS.flatMap((letter) => {
    const filler = Array.from({ length: 96 }, (_, at) => `${letter}${String(at + 4).padStart(2, '0')}`)
      .filter((category) => !own.some(([code]) => code.startsWith(category)))
      .flatMap((category) => [
        [category, `Filling ${category}`] as const,
        ...DIGITS.map((digit) => [`${category}${digit}`, `Filling ${category} ${digit}`] as const),
      ]);
    return [...own.filter(([code]) => code.startsWith(letter)), ...filler];
  });
}

const FILLERS = Array.from(
  { length: 7000 },
  (_, at) => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at % 26]}fillterm${at}`,
);

/** As many main terms as a whole Index has at least, `own` last. */
export function wholeIndex(...own: readonly object[]): string {
  const filler = FILLERS.map((title) => ({ t: title, c: 'A04' }));
  return [...filler, ...own].map((line) => JSON.stringify(line)).join('\n');
}

/** The same as XML. */
export function wholeIndexXml(own = ''): string {
  const filler = FILLERS.map(
    (title) => `<mainTerm>\n<title>${title}</title>\n<code>A04</code>\n</mainTerm>`,
  ).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
<version>2026</version>
<title>INDEX</title>
<letter>\n<title>A</title>\n${filler}\n</letter>
<letter>\n<title>Z</title>\n${own}\n</letter>
</ICD10CM.index>`;
}

/** As many codes as a whole Tabular List has at least, `own` last. */
export function wholeNotes(...own: readonly object[]): string {
  const filler = Array.from({ length: 40_000 }, () => ({ code: 'A04' }));
  return [...filler, ...own].map((line) => JSON.stringify(line)).join('\n');
}

/** The same as XML. */
export function wholeTabularXml(own = ''): string {
  const filler = '<diag><name>A04</name><desc>Filling</desc></diag>\n'.repeat(40_000);
  return `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
<introduction><introSection type="title"><title>LIST</title></introSection></introduction>
<chapter>
<name>1</name>
<inclusionTerm><note>of the chapter</note></inclusionTerm>
<section id="A00-A09">\n<desc>Fillings</desc>\n${filler}</section>
<section id="N17-N19">\n${own}\n</section>
</chapter>
</ICD10CM.tabular>`;
}

/** As many terms as a whole Table of Neoplasms has at least, `own` last. */
export function wholeNeoplasms(...own: readonly string[]): string {
  const filler = Array.from({ length: 1000 }, (_, at) => tumour(`Fillplace${at}`, {}));
  const columns = cells({ 2: 'C80.1', 3: 'C79.9', 4: 'D09.9', 5: 'D36.9', 7: 'D49.9' });
  const table = [
    '<mainTerm>',
    '<title>Neoplasm, neoplastic</title>',
    columns,
    ...filler,
    ...own,
    '</mainTerm>',
  ];
  return `<ICD10CM.index>\n<letter>\n${table.join('\n')}\n</letter>\n</ICD10CM.index>`;
}

/** A term of the Table: its title, the codes of its columns, and the terms below it. */
export function tumour(
  title: string,
  codes: Readonly<Record<number, string>>,
  ...below: readonly string[]
): string {
  return [`<term>`, `<title>${title}</title>`, cells(codes), ...below, '</term>'].join('\n');
}

function cells(codes: Readonly<Record<number, string>>): string {
  return Object.entries(codes)
    .map(([column, code]) => `<cell col="${column}">${code}</cell>`)
    .join('\n');
}
