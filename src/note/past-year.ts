import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK } from '#src/match/word-bits.ts';
import { NUMBER, PUNCTUATION } from '#src/text/tokens.ts';
import { yearInForce } from './clocks.ts';
import type { Scratch } from './scratch.ts';

/**
 * Whether a year that has gone by since the classification came into force stands right behind a mention that ends
 * before token `from`: "CVA 2019", "STEMI (in 2015)", "Broken wrist on 2/3/2025".
 */
export function namesPastYear(text: string, from: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens } = scratch;
  let at = from;
  if (isMark(text, at, scratch, /[(,[-]/)) at += 1;
  if (at < tokens.count && (lexicon.clocks[tokens.word[at]!]! & CLOCK.beforeYear) !== 0) at += 1;
  // The day and the month of a date.
  for (let parts = 0; parts < 2 && isDayOrMonth(text, at, scratch); parts += 1) at += 2;
  return isPastYear(text, at, scratch, lexicon) && isLeftAlone(text, at + 1, scratch, lexicon);
}

function isDayOrMonth(text: string, at: number, scratch: Scratch): boolean {
  return isFigure(text, at, scratch, /^\d{1,2}$/) && isMark(text, at + 1, scratch, /[/-]/);
}

function isPastYear(text: string, at: number, scratch: Scratch, lexicon: Lexicon): boolean {
  if (!isFigure(text, at, scratch, /^\d{4}$/)) return false;
  const year = Number(text.slice(scratch.tokens.start[at], scratch.tokens.end[at]));
  return year >= lexicon.knowledge.oldestYear && year < yearInForce(lexicon);
}

/** Whether nothing behind four figures makes an amount, a time of day or the date of something else of them: "2000 mL". */
function isLeftAlone(text: string, at: number, scratch: Scratch, { clocks }: Lexicon): boolean {
  if (at >= scratch.tokens.count) return true;
  if (isMark(text, at, scratch, /[:%]/)) return false;
  return (clocks[scratch.tokens.word[at]!]! & CLOCK.counted) === 0;
}

function isFigure(text: string, at: number, { tokens }: Scratch, form: RegExp): boolean {
  return (
    at < tokens.count && tokens.kind[at] === NUMBER && form.test(text.slice(tokens.start[at], tokens.end[at]))
  );
}

function isMark(text: string, at: number, { tokens }: Scratch, marks: RegExp): boolean {
  return at < tokens.count && tokens.kind[at] === PUNCTUATION && marks.test(text[tokens.start[at]!]!);
}
