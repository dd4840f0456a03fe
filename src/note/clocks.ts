import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK } from '#src/match/word-bits.ts';
import { fold } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, type Tokens } from '#src/text/tokens.ts';
import type { TimeMention } from './sentence-reading.ts';

const DAY = 24 * 60;
/** Tokens between a word for start or stop and its time of day: "Start time: at 9:00". */
const ROLE_REACH = 4;

/** A stretch of time from a token on, and the first token after it. */
export interface FoundTime {
  readonly to: number;
  readonly minutes: number;
  readonly clock: TimeMention['clock'];
}

/**
 * The time of day at a token, with the stop that is joined to it where there is one: "9:00 to 9:45", "0900-0945",
 * "9:00 a.m. to 9:53 a.m.". A time that stands alone counts where a word before it says start or stop.
 */
export function clocksAt(text: string, tokens: Tokens, at: number, lexicon: Lexicon): FoundTime | null {
  const first = clockAt(text, tokens, at, lexicon);
  if (first === null) return null;
  const second = joinedClock(text, tokens, first.to, lexicon);
  if (second !== null && !(first.isYear && second.isYear))
    return { to: second.to, ...between(first, second) };
  if (first.isYear) return null;
  const role = roleOf(text, tokens, at, lexicon);
  if (role === CLOCK.start) return { to: first.to, minutes: 0, clock: { from: first.minute, to: null } };
  if (role === CLOCK.stop) return { to: first.to, minutes: 0, clock: { from: null, to: first.minute } };
  return null;
}

/** The minutes from a start to a stop, both minutes of the day; over midnight when the stop is earlier. */
export function minutesBetween(from: number, to: number): number {
  return (((to - from) % DAY) + DAY) % DAY;
}

interface Clock {
  /** Minute of the day. */
  readonly minute: number;
  /** "a", "p", or "" where the note does not say. */
  readonly half: string;
  /** Whether its four figures may as well be a year: "in treatment from 2015 to 2018". */
  readonly isYear: boolean;
  readonly to: number;
}

/** "2:00 to 3:15 pm": the start is in the afternoon too. */
function between(start: Clock, stop: Clock): Pick<FoundTime, 'minutes' | 'clock'> {
  const isSameHalf = start.half === '' && stop.half === 'p' && start.minute < stop.minute - DAY / 2;
  const from = isSameHalf ? start.minute + DAY / 2 : start.minute;
  return { minutes: minutesBetween(from, stop.minute), clock: { from, to: stop.minute } };
}

function joinedClock(text: string, tokens: Tokens, at: number, lexicon: Lexicon): Clock | null {
  if (at >= tokens.count) return null;
  let next = at;
  if (joins(text, tokens, at, lexicon)) next += 1;
  else if (!isHyphened(text, tokens, at)) return null;
  return next < tokens.count ? clockAt(text, tokens, next, lexicon) : null;
}

/** Whether a token joins a start to a stop: a dash, "to", "until". */
function joins(text: string, tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (tokens.kind[at] === PUNCTUATION) return fold(text.charCodeAt(tokens.start[at]!)) === 45;
  return (lexicon.clocks[tokens.word[at]!]! & CLOCK.joins) !== 0;
}

/** Whether nothing but a hyphen parts a token from the one before: in "9:00am-9:45am" it is no token of its own. */
function isHyphened(text: string, tokens: Tokens, at: number): boolean {
  const end = tokens.end[at - 1]!;
  return tokens.start[at] === end + 1 && fold(text.charCodeAt(end)) === 45;
}

/** What the words before a time of day make of it: CLOCK.start, CLOCK.stop, or 0. */
function roleOf(text: string, tokens: Tokens, at: number, lexicon: Lexicon): number {
  for (let before = at - 1; before >= 0 && before >= at - ROLE_REACH; before -= 1) {
    if (tokens.kind[before] === NUMBER) return 0;
    const role = lexicon.clocks[tokens.word[before]!]! & (CLOCK.start | CLOCK.stop);
    if (role !== 0) return role;
    if (text.charCodeAt(tokens.start[before]!) === 44) return 0;
  }
  return 0;
}

/** A time of day at token `at`: "9:05", "0905", each with or without am or pm; "9 am". */
function clockAt(text: string, tokens: Tokens, at: number, lexicon: Lexicon): Clock | null {
  if (tokens.kind[at] !== NUMBER) return null;
  const figure = text.slice(tokens.start[at], tokens.end[at]);
  const parts = /^(\d{1,2})(?::(\d{2}))?$/.exec(figure) ?? /^(\d{2})(\d{2})$/.exec(figure);
  if (parts === null) return null;
  const half = halfOf(text, tokens, at + 1);
  if (half === '' && parts[2] === undefined) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 24 || minute > 59) return null;
  const ofDay = half === '' ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return {
    minute: ofDay * 60 + minute,
    half,
    isYear: half === '' && isYear(figure, lexicon),
    to: half === '' ? at + 1 : at + 2,
  };
}

/** Whether a figure is a year that a note of this release may speak of. */
function isYear(figure: string, lexicon: Lexicon): boolean {
  return Number(figure) >= lexicon.knowledge.oldestYear && Number(figure) <= yearInForce(lexicon) + 1;
}

/** The year in which the classification came into force. */
export function yearInForce({ knowledge }: Lexicon): number {
  return Number(knowledge.inForceFrom.slice(0, 4));
}

function halfOf(text: string, tokens: Tokens, at: number): string {
  if (at >= tokens.count) return '';
  const word = text.slice(tokens.start[at], Math.min(tokens.end[at]!, tokens.start[at]! + 4));
  const bare = word.replaceAll('.', '').toLowerCase();
  return bare === 'am' ? 'a' : bare === 'pm' ? 'p' : '';
}
