import { jsonLines } from './json-lines.ts';
import { SourceError } from './source-error.ts';

/** An entry of the Alphabetic Index. */
export interface IndexTerm {
  readonly title: string;
  /** Code without what follows a hyphen ("S52.50"), or '' where it has none. */
  readonly code: string;
  /** "see": what stands in its place, or ''. */
  readonly see: string;
  readonly children: readonly IndexTerm[];
}

const FEWEST_MAIN_TERMS = 7000;
const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

interface Line {
  readonly t: string;
  readonly c?: string;
  readonly see?: string;
  readonly also?: string;
  readonly k?: readonly Line[];
}

/** The main terms of the Index: one JSON object a line, as the official XML with its addenda comes to. */
export function indexTerms(text: string, name: string): IndexTerm[] {
  const terms = jsonLines(text, name, isLine, 'main term').map(termOf);
  return wholeIndex(terms, name);
}

/** The main terms, when they are as many as a whole Index has at least and go through the alphabet. */
export function wholeIndex(terms: IndexTerm[], name: string): IndexTerm[] {
  // The Index goes from A to Z: one that ends before is cut, however long it is.
  const letters = new Set(terms.map(({ title }) => title[0]?.toUpperCase()));
  const missing = LETTERS.filter((letter) => !letters.has(letter));
  if (missing.length > 0) {
    throw new SourceError('cut', name, `No main term begins with ${missing[0]}.`, 'Get the whole file.');
  }
  if (terms.length < FEWEST_MAIN_TERMS) {
    throw new SourceError('cut', name, `The file has ${terms.length} main terms.`, 'Get the whole file.');
  }
  return terms;
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

function termOf({ t, c, see, also, k }: Line): IndexTerm {
  return indexTerm({ title: t, code: c, see, seeAlso: also, children: (k ?? []).map(termOf) });
}

/** A term of what a file says of it. */
export function indexTerm(given: {
  readonly title: string;
  readonly code: string | undefined;
  readonly see: string | undefined;
  readonly seeAlso: string | undefined;
  readonly children: readonly IndexTerm[];
}): IndexTerm {
  const { title, code, see, seeAlso, children } = given;
  return {
    title,
    code: (code ?? '').replace(/[-.]+$/, ''),
    see: see ?? (code === undefined ? seeAlso : undefined) ?? '',
    children,
  };
}
