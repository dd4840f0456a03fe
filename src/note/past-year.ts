import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK, GROUP } from '#src/match/word-bits.ts';
import { NUMBER, PUNCTUATION } from '#src/text/tokens.ts';
import { yearInForce } from './clocks.ts';
import type { Scratch } from './scratch.ts';

/**
 * Whether a year that has gone by since the classification came into force, or an age, stands right behind a mention that
 * ends before token `from`: "CVA 2019", "STEMI (in 2015)", "Broken wrist on 2/3/2025", "Colles at 58".
 */
export function namesPastYear(text: string, from: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens } = scratch;
  let at = from;
  if (isMark(text, at, scratch, /[(,[-]/)) at += 1;
  if (isOfAge(text, at, scratch, lexicon)) return true;
  if (at < tokens.count && (lexicon.clocks[tokens.word[at]!]! & CLOCK.beforeYear) !== 0) at += 1;
  // The day and the month of a date.
  for (let parts = 0; parts < 2 && isDayOrMonth(text, at, scratch); parts += 1) at += 2;
  return isPastYear(text, at, scratch, lexicon) && isLeftAlone(text, at + 1, scratch, lexicon);
}

/** Tokens between a year that opens what is told and what is told: "in 1996 with an anterior wall myocardial infarction". */
const TOLD_REACH = 9;

/**
 * Whether what begins at token `first` is told of a year that has gone by, or of an age, and stands behind it: "hospitalized
 * in 1996 with pneumonia", "In 2015 he had a stroke", "grafted at age 6 for burns". Nothing but words stands between the two, save a comma behind a year that opens
 * the sentence.
 */
export function followsPastYear(text: string, first: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens } = scratch;
  const isAside = isMark(text, first - 1, scratch, /\(/); // "broke a finger at 16 (finger fracture)"
  const last = isAside ? first - 2 : first - 1;
  for (let at = last; at > 0 && at >= first - TOLD_REACH; at -= 1) {
    const isAge = saysAge(at - 1, scratch, lexicon) && isAgeFigure(text, at, scratch, lexicon);
    if (isAge && (at === 1 || (isAside && at === last) || saysAge(at - 2, scratch, lexicon))) return true;
    const isYear = isPastYear(text, at, scratch, lexicon) && isLeftAlone(text, at + 1, scratch, lexicon);
    if (isYear && (lexicon.clocks[tokens.word[at - 1]!]! & CLOCK.beforeYear) !== 0)
      return at === 1 || (lexicon.groups[tokens.word[at + 1]!]! & GROUP.preposition) !== 0;
    if ((lexicon.groups[tokens.word[at]!]! & GROUP.coordination) !== 0) return false; // "in 2015 and now has"
    if (tokens.kind[at] !== PUNCTUATION) continue;
    if (at !== 2 || !isMark(text, at, scratch, /,/)) return false;
  }
  return false;
}

/** Whether an age is told from token `from` on: "at 58", "at age 6", "age 12". */
function isOfAge(text: string, from: number, scratch: Scratch, lexicon: Lexicon): boolean {
  let at = from;
  while (saysAge(at, scratch, lexicon)) at += 1;
  return at > from && isAgeFigure(text, at, scratch, lexicon);
}

function saysAge(at: number, { tokens }: Scratch, { clocks }: Lexicon): boolean {
  return at >= 0 && at < tokens.count && (clocks[tokens.word[at]!]! & CLOCK.beforeAge) !== 0;
}

/** Whether a figure may be an age in years: of two digits at most, and no amount, hour or part of one. */
function isAgeFigure(text: string, at: number, scratch: Scratch, { groups }: Lexicon): boolean {
  if (!isFigure(text, at, scratch, /^\d{1,2}$/)) return false;
  const { tokens } = scratch;
  return (
    at + 1 >= tokens.count ||
    isMark(text, at + 1, scratch, /[,;.()]/) ||
    (groups[tokens.word[at + 1]!]! & GROUP.preposition) !== 0
  );
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
  return (
    at >= 0 && at < tokens.count && tokens.kind[at] === PUNCTUATION && marks.test(text[tokens.start[at]!]!)
  );
}
