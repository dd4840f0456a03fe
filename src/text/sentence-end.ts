import { classOf, DIGIT, isLower, isUpper, LETTER, MARK, NEWLINE, SPACE } from './characters.ts';

export const FULL_STOP = 46;
export const QUESTION_MARK = 63;

/** A closing quotation mark, parenthesis or bracket. */
export function isBracketing(unit: number): boolean {
  return unit === 34 || unit === 41 || unit === 93 || unit === 0x201d;
}

/** Whether the full stop, exclamation or question mark at `at` ends the sentence that began at `start`. */
export function endsSentence(
  text: string,
  start: number,
  at: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  let next = at + 1;
  while (next < text.length && isBracketing(text.charCodeAt(next))) next += 1;
  if (next < text.length && classOf(text.charCodeAt(next)) > NEWLINE) return false;
  while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next += 1;
  if (next < text.length && isLower(text.charCodeAt(next))) return false;
  if (text.charCodeAt(at) === QUESTION_MARK) return !isBoxAt(text, next) && !opensDoubt(text, start, at);
  return text.charCodeAt(at) !== FULL_STOP || !isAbbreviation(text, start, at, abbreviations);
}

/** Whether a box to tick begins there: in a form the answer belongs to its question, "Stroke?  [ ] yes [x] no". */
function isBoxAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at); // NaN behind the end
  return unit === 91 || (unit >= 0x2610 && unit <= 0x2612);
}

/** Whether the question mark at `at` says of what follows that it is in doubt: "Imp: ? Migraine", "1. ? Gout". */
function opensDoubt(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && classOf(text.charCodeAt(before)) === SPACE) before -= 1;
  if (before < start) return true;
  const unit = text.charCodeAt(before);
  return classOf(unit) === MARK && !isClosingOrBracket(unit);
}

function isClosingOrBracket(unit: number): boolean {
  return unit === QUESTION_MARK || unit === 33 || isBracketing(unit);
}

/** Whether the full stop at `at` belongs to the word before it: "Dr.", "J.", "q.d.", "1." at the start of an item. */
function isAbbreviation(
  text: string,
  start: number,
  at: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  let from = at;
  while (from > start) {
    const kind = classOf(text.charCodeAt(from - 1));
    if (kind !== LETTER && kind !== DIGIT && text.charCodeAt(from - 1) !== FULL_STOP) break;
    from -= 1;
    if (at - from > 12) return false;
  }
  if (from === at) return false;
  if (classOf(text.charCodeAt(from)) === DIGIT) return from === start && at - from <= 3;
  if (at - from === 1) return isUpper(text.charCodeAt(from));
  return abbreviations.has(text.slice(from, at).toLowerCase());
}
