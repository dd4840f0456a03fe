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
  const codes = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const entry = entryOf(line);
      if (entry === null) {
        throw new SourceError(
          'malformed',
          `${name}:${index + 1}`,
          'The line is no code with its notes.',
          'Get the file again.',
        );
      }
      return { code: entry.code, terms: entry.inc ?? [] };
    });
  return wholeTabular(codes, name);
}

/** The codes, when they are as many as a whole Tabular List has at least. */
export function wholeTabular(codes: TabularCode[], name: string): TabularCode[] {
  if (codes.length < FEWEST_CODES) {
    throw new SourceError('cut', name, `The file has ${codes.length} codes.`, 'Get the whole file.');
  }
  return codes;
}

function entryOf(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
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
