import type { Bag } from './bags.ts';
import { jsonLines } from './json-lines.ts';
import { SourceError } from './source-error.ts';
import type { TermWords } from './words-of-terms.ts';

const FEWEST_CODES = 40_000;
const MOST_WORDS = 7;

/** The inclusion terms of the Tabular List, one code a line as JSON, as wordings. */
export function inclusionBags(text: string, name: string, words: TermWords): Bag[] {
  const count = text.split('\n').filter((line) => line !== '').length;
  if (count < FEWEST_CODES) {
    throw new SourceError('cut', name, `The file has ${count} codes.`, 'Get the whole file.');
  }
  return jsonLines(text, name, isEntry, 'code with its notes').flatMap(({ code, inc }) =>
    (inc ?? []).flatMap((term) => {
      const plain = term.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
      const own = [...new Set(words.telling(words.inOrder(plain)))];
      const isWording = own.length > 0 && own.length <= MOST_WORDS && !/\b(?:without|not)\b/.test(plain);
      return isWording ? [{ words: own, code, rank: 1 }] : [];
    }),
  );
}

interface Entry {
  readonly code: string;
  readonly inc?: readonly string[];
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
