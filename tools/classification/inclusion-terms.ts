import type { Bag } from './bags.ts';
import { SourceError } from './source-error.ts';
import type { TermWords } from './words-of-terms.ts';

const FEWEST_CODES = 40_000;
const MOST_WORDS = 7;

/** The inclusion terms of the Tabular List, one code a line as JSON, as wordings. */
export function inclusionBags(text: string, name: string, words: TermWords): Bag[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length < FEWEST_CODES) {
    throw new SourceError('cut', name, `The file has ${lines.length} codes.`, 'Get the whole file.');
  }
  return lines.flatMap((line, index) => {
    const entry = entryOf(line);
    if (entry === null) {
      throw new SourceError(
        'malformed',
        `${name}:${index + 1}`,
        'The line is no code with its notes.',
        'Get the file again.',
      );
    }
    return (entry.inc ?? []).flatMap((term) => {
      const plain = term.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
      const own = [...new Set(words.telling(words.inOrder(plain)))];
      const isWording = own.length > 0 && own.length <= MOST_WORDS && !/\b(?:without|not)\b/.test(plain);
      return isWording ? [{ words: own, code: entry.code, rank: 1 }] : [];
    });
  });
}

interface Entry {
  readonly code: string;
  readonly inc?: readonly string[];
}

function entryOf(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    (!('inc' in value) || (Array.isArray(value.inc) && value.inc.every((term) => typeof term === 'string')))
  );
}
