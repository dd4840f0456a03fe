import type { Edition } from '../edition.ts';
import type { Token } from '../language/tokens.ts';
import { type Passage, passageOf } from './passage.ts';
import { isDated, namesASource } from './places.ts';

/** A source with its date and time takes no more tokens. */
const LONGEST_PLACE = 16;

/**
 * Whether a line is laid out as an entry of the record: "H&P 3/4/26: ...", "RN note 3/4/26 "..."", "BMP 3/4: Cr 2.0".
 * What an author tells in prose ("Your note of 3/4 documents ...") is not.
 */
export function isRecordLine(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  const { tokens } = line;
  const first = tokens[0];
  if (first === undefined || edition.text.prose.has(first.text)) return false;
  if (tokens.some(({ text: word, quoted }) => word === 'please' && !quoted)) return false;
  const place = placeOf(line, edition);
  if (place === null) return false;
  return isDated(place, edition) || (text.startsWith(':', place.text.length) && namesASource(place, edition));
}

/** Source and date as they stand before the words of the record, or null where none do. */
export function placeOf({ tokens, text }: Passage, edition: Edition): Passage | null {
  const end = placeEnd(tokens);
  return end === 0 ? null : passageOf(text.slice(0, tokens[end - 1]!.end), edition.text.abbreviations);
}

/** A line that is shorter than this, and ends in no stop, is no sentence of a paragraph. */
const LONGEST_ENTRY = 60;

/** Whether a short line gives a value or quotes: "BNP 900", '"CHF" - H&P'. */
export function isShortEntry(text: string, edition: Edition): boolean {
  if (text.length > LONGEST_ENTRY || /[.?!:]$/u.test(text)) return false;
  const line = passageOf(text, edition.text.abbreviations);
  const { tokens } = line;
  if (edition.text.prose.has(tokens[0]?.text ?? '') || !namesASource(line, edition)) return false;
  return tokens.some(({ kind, quoted }) => kind === 'number' || quoted);
}

/** Whether a line quotes what a dated source says: "Source: Op note  Date: 6/6/26  Finding: ...". */
export function isDatedQuotation(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  const isQuoted = line.tokens.some(({ quoted }) => quoted);
  return isQuoted && isDated(line, edition) && namesASource(line, edition);
}

/** Whether a line goes on where record lines stand: "From the old chart: Cr 2.1". */
export function isLabelled(text: string, edition: Edition): boolean {
  const { tokens } = passageOf(text, edition.text.abbreviations);
  const colon = tokens.findIndex(({ text: sign }) => sign === ':');
  return colon > 0 && colon < LONGEST_PLACE / 2;
}

/** Where the words of the record begin: at a colon, a dash or a quotation mark; 0 where none of them comes soon. */
function placeEnd(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length, LONGEST_PLACE); at += 1) {
    const { text, quoted, kind } = tokens[at]!;
    if (quoted || text === ':' || (kind === 'mark' && text === '-')) return at;
  }
  return 0;
}
