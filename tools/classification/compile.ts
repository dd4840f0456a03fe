import { cut, termWords, type TermWords } from './words-of-terms.ts';
import { indexBags, listedForms, shorterBags, titleBags } from './bags.ts';
import { codeTree, type CodeNode } from './code-tree.ts';
import { inclusionBags } from './inclusion-terms.ts';
import { indexTerms, type IndexTerm } from './index-file.ts';
import { indexXmlTerms } from './index-xml.ts';
import { fileWordings, preorder } from './lexicon.ts';
import { neoplasmBags } from './neoplasm-table.ts';
import { orderRows } from './order-file.ts';
import { SourceError } from './source-error.ts';
import type { Sources } from './sources.ts';
import { tabularCodes } from './tabular-file.ts';
import { tabularXmlCodes } from './tabular-xml.ts';
import { titleReader, type TitleWords } from './title-grammar.ts';
import { compiledText } from './write.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';

/** External causes and places (V to Y) are a register's business, not a diagnosis. */
const LETTERS = new Set('ABCDEFGHIJKLMNOPQRSTUZ');
/** References to codes that were deleted since: more than this, and the files are of different years, or one has gaps. */
const MOST_UNKNOWN = 200;

export interface Compiled {
  readonly classification: CompiledClassification;
  readonly counts: Readonly<Record<string, number>>;
  readonly roots: readonly CodeNode[];
}

/** Compiles the official files. `forms` leads from other forms of words to the one that stands for them in vocabulary and notes. */
export function compileClassification(
  sources: Sources,
  grammar: TitleWords,
  forms: ReadonlyMap<string, string>,
): Compiled {
  const rows = orderRows(sources.order.text, sources.order.name);
  const { index, notes } = sources;
  const terms = (index.isXml ? indexXmlTerms : indexTerms)(index.text, index.name);
  const codes = (notes.isXml ? tabularXmlCodes : tabularCodes)(notes.text, notes.name);
  const words = wordsOf(
    rows.map(({ title }) => title),
    terms,
    forms,
    grammar,
  );
  const roots = codeTree(rows, LETTERS, {
    read: titleReader(grammar, words.inOrder),
    telling: words.telling,
    kinds: grammar.kinds,
  });
  const spare = new Set(grammar.spare);
  const sites = new Set(grammar.kinds.site);
  const mute = new Set(grammar.mute);
  const full = [
    ...indexBags(terms, words),
    ...titleBags(roots, words, sites, () => true),
    ...inclusionBags(codes, words),
    ...neoplasmBags(sources.neoplasms.text, sources.neoplasms.name, words),
  ].filter(({ words: [only = '', ...others] }) => others.length > 0 || !mute.has(only));
  const wordings = fileWordings([...full, ...shorterBags(full, spare, sites)], roots);
  if (wordings.unknown.length > MOST_UNKNOWN) {
    const some = wordings.unknown.slice(0, 5).join(', ');
    throw new SourceError(
      'older',
      index.name,
      `${wordings.unknown.length} codes of the Index, the Tabular List and the Table are not in ${sources.order.name} (${some}).`,
      'Take all four whole, and of one year.',
    );
  }
  const classification = compiledText(`FY${sources.year}`, roots, wordings, words.forms);
  return {
    classification,
    roots,
    counts: {
      rows: rows.length,
      codes: preorder(roots).length,
      words: classification.words.split(' ').length,
      wordings: wordings.byCode.reduce((sum, one) => sum + one.length, 0),
      ambiguous: wordings.ambiguous,
      unknown: wordings.unknown.length,
    },
  };
}

/** The words of the classification, with the forms that the Index lists beside its heads. */
function wordsOf(
  titles: readonly string[],
  terms: readonly IndexTerm[],
  given: ReadonlyMap<string, string>,
  grammar: TitleWords,
): TermWords & { readonly forms: ReadonlyMap<string, string> } {
  const all = new Set<string>();
  const note = (term: string): void => {
    for (const word of cut(term)) all.add(word);
  };
  const noteTerm = ({ title, children }: IndexTerm): void => {
    note(title);
    for (const child of children) noteTerm(child);
  };
  for (const title of titles) note(title);
  for (const term of terms) noteTerm(term);
  const empty = new Set(grammar.empty);
  const isWord = (word: string): boolean => all.has(word);
  const plain = termWords(given, empty, isWord);
  const forms = new Map([...listedForms(terms, plain, new Set(grammar.apart)), ...given]);
  return { ...termWords(forms, empty, isWord), forms };
}
