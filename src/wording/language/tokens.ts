import { classOf, DIGIT, fold, LETTER, MARK, NEWLINE } from '#src/text/characters.ts';
import { stem } from './stem.ts';

/** A word, a number or a mark of a text, with its place in UTF-16 units. */
export interface Token {
  /** In lower case, typographic apostrophes and dashes as plain ones, without a possessive 's. */
  readonly text: string;
  /** How it is looked up in lists that tell no number and no British spelling. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether it stands inside quotation marks: another's words, not the author's. */
  readonly quoted: boolean;
}

/** A quotation longer than this is a quotation mark without its twin. */
const LONGEST_QUOTATION = 600;
const APOSTROPHE = 39;
const FULL_STOP = 46;

/**
 * Cuts a text into tokens. A hyphen inside a word parts two words ("AUDIT-C" is "audit", "c"), full stops inside "e.g."
 * are dropped, and a decimal number is one token. Takes time in proportion to the text.
 */
export function tokensOf(text: string): Token[] {
  const quotations = quotationsOf(text);
  const tokens: Token[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK) {
      at += 1;
      continue;
    }
    while (next < quotations.length && quotations[next]!.end <= at) next += 1;
    const quotation = quotations[next];
    const quoted = quotation !== undefined && quotation.start <= at;
    const end = kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : at + 1;
    if (kind !== MARK || !isInsideWord(text, at)) {
      const name = kind === LETTER ? 'word' : kind === DIGIT ? 'number' : 'mark';
      const word = folded(text, at, end);
      tokens.push({ text: word, stem: stem(word), start: at, end, kind: name, quoted });
    }
    at = end;
  }
  return tokens;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    const joins =
      kind === LETTER ||
      kind === DIGIT ||
      (fold(text.charCodeAt(at)) === APOSTROPHE && isLetter(text, at + 1)) ||
      (text.charCodeAt(at) === FULL_STOP && isDotted(text, start, at));
    if (!joins) break;
    at += 1;
  }
  return at;
}

/** Whether the full stop at `at` is one inside "e.g", "i.e", "q.d": single letters, each with its stop. */
function isDotted(text: string, start: number, at: number): boolean {
  if (!isLetter(text, at + 1) || isLetter(text, at + 2)) return false;
  return at - start === 1 || text.charCodeAt(at - 2) === FULL_STOP;
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    const joins =
      kind === DIGIT ||
      kind === LETTER ||
      ((unit === FULL_STOP || unit === 58 || unit === 44) && classOf(text.charCodeAt(at + 1)) === DIGIT);
    if (!joins) break;
    at += 1;
  }
  return at;
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER;
}

function isInsideWord(text: string, at: number): boolean {
  if (fold(text.charCodeAt(at)) !== 45 || at === 0 || at + 1 >= text.length) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  return (before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT);
}

function folded(text: string, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== FULL_STOP || classOf(text.charCodeAt(start)) !== LETTER)
      word += String.fromCharCode(fold(unit));
  }
  return word.length > 2 && word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** What stands between a quotation mark and its twin on the same line. A mark after a digit is inches. */
function quotationsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  let closing = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === NEWLINE || (open >= 0 && at - open > LONGEST_QUOTATION)) open = -1;
    if (open >= 0) {
      if (closing === APOSTROPHE && unit === 34) open = -1; // a stray apostrophe
      else if (unit !== closing && (closing !== APOSTROPHE || fold(unit) !== APOSTROPHE)) continue;
      else if (closing === APOSTROPHE && isInWord(text, at)) continue;
    }
    if (open >= 0) {
      found.push({ start: open, end: at + 1 });
      open = -1;
    } else if (unit === 0x201c || unit === 0x201e || unit === 0xab) {
      open = at;
      closing = unit === 0xab ? 0xbb : 0x201d;
    } else if (unit === 34 && (at === 0 || classOf(text.charCodeAt(at - 1)) !== DIGIT)) {
      open = at;
      closing = 34;
    } else if (fold(unit) === APOSTROPHE && opensQuotation(text, at)) {
      open = at;
      closing = APOSTROPHE;
    }
  }
  return found;
}

/** An apostrophe before a letter and behind a blank or bracket; behind a letter or digit it is none. */
function opensQuotation(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  return ' (:\t['.includes(before) && (isLetter(text, at + 1) || classOf(text.charCodeAt(at + 1)) === DIGIT);
}

function isInWord(text: string, at: number): boolean {
  return isLetter(text, at - 1) && isLetter(text, at + 1);
}
