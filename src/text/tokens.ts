// Longer than most files, because the tokeniser is one loop over the units of a sentence whose cases explain one another.
import { classOf, DIGIT, fold, LETTER, MARK, NEWLINE } from './characters.ts';
import type { Words } from './words.ts';

/** What a token is. */
export const WORD = 1;
export const NUMBER = 2;
/** A punctuation mark; it has a word id of its own where the lexicon knows it. */
export const PUNCTUATION = 3;
/** Template text that nobody filled in: "***", "____", "{right/left:123}". No detail, whatever it holds. */
export const BLANK = 4;
/** How wordings write a blank, of whatever form: each has the word id of this one. */
const BLANK_WORD = '***';
/** A box of a list of choices: what follows "[x]" is chosen, what follows "[ ]" is not. */
export const TICKED = 5;
export const UNTICKED = 6;

/** Tokens of one sentence in columns, made to be used again: `count` says how many are valid. Offsets are the text's. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Interned word, 0 when unknown. */
  word: Int32Array;
  kind: Uint8Array;
  /** Bits of what the word is to its readers, and those of all tokens together. */
  traits: Uint16Array;
  allTraits: number;
}

export function createTokens(capacity = 256): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    traits: new Uint16Array(capacity),
    allTraits: 0,
  };
}

const APOSTROPHE = 39;
const FULL_STOP = 46;
const HYPHEN = 45;
const COLON = 58;
const COMMA = 44;
/** A template choice longer than this is prose in braces. */
const LONGEST_CHOICE = 200;

/**
 * Cuts `text` from `from` to `to` into tokens. A hyphen inside a word joins nothing and parts two tokens ("left-sided"
 * is two words, "45-min" a number and a word), but stands between two numbers ("0900-0945"). Possessives lose their 's.
 */
export function tokenise(text: string, from: number, to: number, words: Words, into: Tokens): Tokens {
  into.count = 0;
  into.allTraits = 0;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === LETTER) at = word(text, at, at, to, words, into);
    else if (kind === DIGIT) at = number(text, at, to, words, into);
    else if (kind === MARK) at = mark(text, at, from, to, words, into);
    else at += 1;
  }
  return into;
}

/** Whether a token is a tick box, ticked or not. */
export function isBox(at: number, { kind }: Tokens): boolean {
  return kind[at] === TICKED || kind[at] === UNTICKED;
}

function push(into: Tokens, start: number, end: number, wordId: number, kind: number, words: Words): number {
  const index = into.count;
  if (index === into.start.length) grow(into);
  const traits = words.traitsOf(wordId);
  into.traits[index] = traits;
  into.allTraits |= traits;
  into.start[index] = start;
  into.end[index] = end;
  into.word[index] = wordId;
  into.kind[index] = kind;
  into.count = index + 1;
  return end;
}

function grow(into: Tokens): void {
  const capacity = into.start.length * 2;
  const widen = (column: Int32Array): Int32Array => {
    const wider = new Int32Array(capacity);
    wider.set(column);
    return wider;
  };
  into.start = widen(into.start);
  into.end = widen(into.end);
  into.word = widen(into.word);
  const kinds = new Uint8Array(capacity);
  kinds.set(into.kind);
  into.kind = kinds;
  const traits = new Uint16Array(capacity);
  traits.set(into.traits);
  into.traits = traits;
}

/** A word from `start`; `scan` is where its letters go on (an ordinal like "5th" has digits before them). */
function word(text: string, start: number, scan: number, to: number, words: Words, into: Tokens): number {
  let at = scan + 1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === LETTER || kind === DIGIT) at += 1;
    else if (unit === FULL_STOP && isDotted(text, start, at, to)) at += 1;
    else if (fold(unit) === APOSTROPHE && at + 1 < to && classOf(text.charCodeAt(at + 1)) === LETTER) at += 1;
    else break;
  }
  if (
    at < to &&
    at - start > 2 &&
    text.charCodeAt(at) === FULL_STOP &&
    text.charCodeAt(at - 2) === FULL_STOP
  ) {
    at += 1; // the last stop of "O.D."
  }
  let end = at;
  if (at < to && fold(text.charCodeAt(at)) === APOSTROPHE && fold(text.charCodeAt(at - 1)) === 115) {
    at += 1; // "the patients' knees": the apostrophe is the word's
  }
  if (
    end - start > 2 &&
    fold(text.charCodeAt(end - 2)) === APOSTROPHE &&
    fold(text.charCodeAt(end - 1)) === 115
  ) {
    end -= 2; // "patient's": the word is "patient"
  }
  push(into, start, end, words.lookup(text, start, end), WORD, words);
  return at;
}

/** Whether the full stop at `at` is one inside "a.m.", "q.d.": single letters, each with its stop. */
function isDotted(text: string, start: number, at: number, to: number): boolean {
  const next = at + 1;
  if (next >= to || classOf(text.charCodeAt(next)) !== LETTER) return false;
  if (next + 1 < to && classOf(text.charCodeAt(next + 1)) === LETTER) return false;
  return at - start === 1 || text.charCodeAt(at - 2) === FULL_STOP;
}

function number(text: string, start: number, to: number, words: Words, into: Tokens): number {
  let at = start + 1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === DIGIT) at += 1;
    else if (
      (unit === FULL_STOP || unit === COLON || unit === COMMA) &&
      at + 1 < to &&
      classOf(text.charCodeAt(at + 1)) === DIGIT
    ) {
      at += 2;
    } else break;
  }
  if (isOrdinal(text, at, to)) return word(text, start, at, to, words, into);
  return push(into, start, at, words.lookup(text, start, at), NUMBER, words);
}

function isOrdinal(text: string, at: number, to: number): boolean {
  if (at + 2 > to) return false;
  if (at + 2 < to && classOf(text.charCodeAt(at + 2)) === LETTER) return false;
  const [first, second] = [fold(text.charCodeAt(at)), fold(text.charCodeAt(at + 1))];
  const ending = String.fromCharCode(first, second);
  return ending === 'th' || ending === 'st' || ending === 'nd' || ending === 'rd';
}

function mark(text: string, start: number, from: number, to: number, words: Words, into: Tokens): number {
  const unit = text.charCodeAt(start);
  if (unit === 42 || unit === 95) {
    let end = start + 1;
    while (end < to && text.charCodeAt(end) === unit) end += 1;
    if (end - start >= (unit === 42 ? 3 : 2)) return blank(start, end, words, into);
  }
  if (unit === 123) {
    const end = closing(text, start, to);
    if (end > 0) return blank(start, end, words, into);
  }
  if (unit === 91 || unit === 40) {
    const box = boxEnd(text, start, to);
    if (box !== 0) return push(into, start, Math.abs(box), 0, box > 0 ? TICKED : UNTICKED, words);
  }
  if (unit === 0x2610) return push(into, start, start + 1, 0, UNTICKED, words);
  if (unit === 0x2611 || unit === 0x2612) return push(into, start, start + 1, 0, TICKED, words);
  if (fold(unit) === HYPHEN && isInsideWord(text, start, from, to)) return start + 1;
  return push(into, start, start + 1, words.lookup(text, start, start + 1), PUNCTUATION, words);
}

function blank(start: number, end: number, words: Words, into: Tokens): number {
  return push(into, start, end, words.lookup(BLANK_WORD, 0, BLANK_WORD.length), BLANK, words);
}

function closing(text: string, start: number, to: number): number {
  const last = Math.min(to, start + LONGEST_CHOICE);
  for (let at = start + 1; at < last; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 125) return at + 1;
    if (classOf(unit) === NEWLINE || unit === 123) return 0;
  }
  return 0;
}

/** The end of "[x]" (positive), of "[ ]" or "[]" (negative), or 0 when there is no box at `start`. */
function boxEnd(text: string, start: number, to: number): number {
  const close = text.charCodeAt(start) === 91 ? 93 : 41;
  if (start + 1 < to && text.charCodeAt(start + 1) === close) return close === 93 ? -(start + 2) : 0;
  if (start + 2 >= to || text.charCodeAt(start + 2) !== close) return 0;
  const inside = fold(text.charCodeAt(start + 1));
  if (inside === 120 || inside === 0x2713 || inside === 0x2714) return start + 3;
  return inside === 32 || inside === 0xa0 ? -(start + 3) : 0;
}

function isInsideWord(text: string, at: number, from: number, to: number): boolean {
  if (at === from || at + 1 >= to) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  if (before === DIGIT && after === DIGIT) return false;
  return (before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT);
}
