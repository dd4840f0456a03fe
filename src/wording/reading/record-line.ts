import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
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

/** A line that names a stay takes no more tokens. */
const LONGEST_STAY = 24;
/** Dates and times of the day. */
const WHEN = /\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,2}:\d{2}|\d{4}/gu;

/** Whether a line is a source and its date and nothing else: what follows stands under it. */
export function isPlaceAlone(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  if (!isDated(line, edition) || /[\d"“%]/u.test(text.replaceAll(WHEN, ''))) return false;
  const found = phrasesIn(edition.text.sources, line.tokens);
  // "NSGY consult, 8/8 -": a dash or colon says that what it was follows.
  const isEnded = /[:–—-]$/u.test(text);
  return (
    found.length > 0 &&
    line.tokens.every(
      ({ kind, text: word }, at) =>
        kind !== 'word' ||
        isEnded ||
        edition.text.columns.has(word) ||
        edition.text.months.has(word) ||
        found.some(({ from, to }) => at >= from && at < to),
    )
  );
}

/** Whether a line names a stay and states nothing: "Prior encounter (shown as prior)". */
export function isStay(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  if (line.tokens.length > LONGEST_STAY || /[\d"“.?!]/u.test(text.replaceAll(WHEN, ''))) return false;
  const found = phrasesIn(edition.text.stays, line.tokens)[0];
  return found !== undefined && found.from <= 1;
}

/** Whether a line only says which patient, place or form is meant: "Encounter 7781 / Hospitalist service". */
export function isIdentifier(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  const [first, next] = line.tokens;
  if (first === undefined || next === undefined || !edition.text.identifiers.has(first.text)) return false;
  if (isDated(line, edition) || line.tokens.some(({ quoted }) => quoted)) return false;
  return next.kind === 'number' || next.text === ':' || next.text === '#';
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
