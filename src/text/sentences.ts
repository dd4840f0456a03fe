import { classOf, isLower, MARK, NEWLINE, SPACE } from './characters.ts';
import { endsSentence, FULL_STOP, isBracketing, QUESTION_MARK } from './sentence-end.ts';
import type { Span } from './span.ts';

/** A sentence, or a line that stands for one: a heading, a list item, a fragment without a full stop. */
export interface Sentence extends Span {
  /** Whether it is the first on its line. */
  readonly opensLine: boolean;
}

/** A line shorter than this was ended by its author; a longer one may have been wrapped. */
const WRAPPED_LINE = 50;

/**
 * Text that runs on for this long is cut at the next space, or at twice this at the next mark: reading one sentence
 * compares its mentions with each other, and a page may hold a megabyte without a full stop.
 */
const LONGEST_SENTENCE = 1000;

/**
 * Cuts clinical text into sentences. A line break ends one, unless the line was wrapped (it is long, has no closing mark,
 * and the next begins in lower case). A full stop ends none after an abbreviation, an initial or a list number.
 *
 * @param abbreviations words whose full stop ends no sentence, in lower case and without it
 */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  const length = text.length;
  let start = -1; // of the sentence under way
  let last = -1; // its last unit that is no space
  let lineStart = 0;
  let opensLine = true;
  const close = (): void => {
    if (start >= 0) {
      sentences.push({ start, end: last + 1, opensLine });
      opensLine = false;
    }
    start = -1;
  };
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === NEWLINE) {
      if (start >= 0 && !isWrapped(text, lineStart, last, at)) close();
      if (unit === 13 && text.charCodeAt(at + 1) === 10) at += 1;
      if (start < 0) opensLine = true;
      lineStart = at + 1;
    } else if (kind === SPACE) {
      if (start >= 0 && at - start >= LONGEST_SENTENCE) close();
    } else {
      if (kind === MARK && start >= 0 && at - start >= 2 * LONGEST_SENTENCE && !isSecondHalf(unit)) close();
      if (start < 0) start = at;
      last = at;
      if (
        (unit === FULL_STOP || unit === 33 || unit === QUESTION_MARK) &&
        endsSentence(text, start, at, abbreviations)
      ) {
        while (at + 1 < length && isBracketing(text.charCodeAt(at + 1))) at += 1; // "(Left one.)" ends with its bracket
        last = at;
        close();
      }
    }
  }
  close();
  return sentences;
}

/** Whether the unit is the second of a surrogate pair. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isWrapped(text: string, lineStart: number, last: number, at: number): boolean {
  if (last - lineStart < WRAPPED_LINE || isClosing(text.charCodeAt(last))) return false;
  return opensLower(text, text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1);
}

/** Whether the line that starts at `at` begins in lower case. */
function opensLower(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next += 1;
  return next < text.length && isLower(text.charCodeAt(next));
}

/**
 * Cuts a text at the line breaks that end a sentence wherever they stand: what lies between two of them is cut into the
 * same sentences whatever comes before and after. A block is a line with the wrapped lines that may belong to it.
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (opensLower(text, at + 1)) continue;
    if (at > start) blocks.push({ start, end: at });
    start = at + 1;
  }
  if (text.length > start) blocks.push({ start, end: text.length });
  return blocks;
}

/** . : ; ! ? end a thought at the end of a line. */
function isClosing(unit: number): boolean {
  return unit === FULL_STOP || unit === 58 || unit === 59 || unit === 33 || unit === QUESTION_MARK;
}
