import { jsonLines } from './json-lines.ts';
import { SourceError } from './source-error.ts';

/** A code of the Tabular List with its inclusion terms. */
export interface TabularCode {
  readonly code: string;
  readonly terms: readonly string[];
}

const FEWEST_CODES = 40_000;

interface Line {
  readonly code: string;
  readonly inc?: readonly string[];
}

/** The codes of the Tabular List: one JSON object a line, as the official XML with its addenda comes to. */
export function tabularCodes(text: string, name: string): TabularCode[] {
  const codes = jsonLines(text, name, isLine, 'code with its notes');
  return wholeTabular(
    codes.map(({ code, inc }) => ({ code, terms: inc ?? [] })),
    name,
  );
}

/** The codes, when they are as many as a whole Tabular List has at least. */
export function wholeTabular(codes: TabularCode[], name: string): TabularCode[] {
  if (codes.length < FEWEST_CODES) {
    throw new SourceError('cut', name, `The file has ${codes.length} codes.`, 'Get the whole file.');
  }
  return codes;
}

function isLine(value: unknown): value is Line {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    (!('inc' in value) || (Array.isArray(value.inc) && value.inc.every((term) => typeof term === 'string')))
  );
}
