import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK, GROUP } from '#src/match/word-bits.ts';
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

/** Tokens between a year that opens what is told and what is told: "in 1996 with an anterior wall myocardial infarction". */
const TOLD_REACH = 9;

/**
 * Whether what begins at token `first` is told of a year that has gone by and stands before it: "hospitalized in 1996 with
 * pneumonia", "In 2015 he had a stroke". Nothing but words stands between the two, save a comma behind a year that opens
 * the sentence.
 */
export function followsPastYear(text: string, first: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens } = scratch;
  for (let at = first - 1; at > 0 && at >= first - TOLD_REACH; at -= 1) {
    const isYear = isPastYear(text, at, scratch, lexicon) && isLeftAlone(text, at + 1, scratch, lexicon);
    if (isYear && (lexicon.clocks[tokens.word[at - 1]!]! & CLOCK.beforeYear) !== 0)
      return at === 1 || (lexicon.groups[tokens.word[at + 1]!]! & GROUP.preposition) !== 0;
    if ((lexicon.groups[tokens.word[at]!]! & GROUP.coordination) !== 0) return false; // "in 2015 and now has"
    if (tokens.kind[at] !== PUNCTUATION) continue;
    if (at !== 2 || !isMark(text, at, scratch, /,/)) return false;
  }
  return false;
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
