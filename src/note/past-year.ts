import { CLOCK, GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { NUMBER, PUNCTUATION } from '#src/text/tokens.ts';
import { yearInForce } from './clocks.ts';
import { IN_CUE, type Scratch } from './scratch.ts';

/** What may follow the year in its own sentence; a unit or a noun makes an amount of it: "2000 mL", "2025 x-ray". */
const AFTER_YEAR = GROUP.preposition | GROUP.coordination | GROUP.verb | GROUP.pronoun | GROUP.article;

/**
 * Whether a year that has gone by since the classification came into force stands right behind a mention that ends
 * before token `from`: "CVA 2019", "STEMI (in 2015)", "Broken wrist on 2/3/2025".
 */
export function namesPastYear(text: string, from: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens } = scratch;
  let at = from;
  if (isMark(text, at, scratch, /[(,[-]/)) at += 1;
  if (at < tokens.count && (lexicon.clocks[tokens.word[at]!]! & CLOCK.year) !== 0) at += 1;
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

function isLeftAlone(text: string, at: number, scratch: Scratch, { groups }: Lexicon): boolean {
  const { tokens, roles } = scratch;
  if (at >= tokens.count || roles[at] === IN_CUE) return true;
  return isMark(text, at, scratch, /[^:/%]/) || (groups[tokens.word[at]!]! & AFTER_YEAR) !== 0;
}

function isFigure(text: string, at: number, { tokens }: Scratch, form: RegExp): boolean {
  return (
    at < tokens.count && tokens.kind[at] === NUMBER && form.test(text.slice(tokens.start[at], tokens.end[at]))
  );
}

function isMark(text: string, at: number, { tokens }: Scratch, marks: RegExp): boolean {
  return at < tokens.count && tokens.kind[at] === PUNCTUATION && marks.test(text[tokens.start[at]!]!);
}
