import { GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { fold } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, type Tokens, WORD } from '#src/text/tokens.ts';
import { IGNORED, type Scratch } from './scratch.ts';
import type { TimeMention } from './sentence-reading.ts';

const DAY = 24 * 60;

/**
 * The stretches of time in a sentence: a number with a unit ("45 min", "forty-five minutes", "1 hour 10 minutes"), and
 * a start with a stop ("9:00 - 9:45", "0900 to 0945", "9:00 a.m. to 9:53 a.m."). Offsets are from `origin`.
 */
export function timesOf(text: string, scratch: Scratch, from: number, lexicon: Lexicon, origin: number): TimeMention[] {
  const { tokens, roles } = scratch;
  const times: TimeMention[] = [];
  for (let at = from; at < tokens.count; ) {
    const found = roles[at] === IGNORED ? null : clockRange(text, tokens, at, lexicon) ?? duration(text, tokens, at, lexicon);
    if (found === null) {
      at += 1;
      continue;
    }
    const start = tokens.start[at]! - origin;
    times.push({ start, end: tokens.end[found.to - 1]! - origin, minutes: found.minutes, clock: found.clock });
    at = found.to;
  }
  return times;
}

interface Found {
  readonly to: number;
  readonly minutes: number;
  readonly clock: TimeMention['clock'];
}

function duration(text: string, tokens: Tokens, at: number, lexicon: Lexicon): Found | null {
  let total = 0;
  let to = at;
  let end = at;
  for (;;) {
    const amount = quantity(text, tokens, to, lexicon);
    if (amount === null || amount.to >= tokens.count) break;
    const unit = lexicon.minutes[tokens.word[amount.to]!]!;
    if (Number.isNaN(unit)) break;
    total += amount.value * unit;
    to = amount.to + 1;
    end = to;
    if (unit < 60) break;
    if (to < tokens.count && joinsParts(text, tokens, to, lexicon)) to += 1;
  }
  return total > 0 && Number.isFinite(total) ? { to: end, minutes: total, clock: null } : null;
}

/** Whether a token joins hours to minutes: "1 hour and 10 minutes", "1 hour, 10 minutes". */
function joinsParts(text: string, tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  return text.charCodeAt(tokens.start[at]!) === 44 || (lexicon.groups[tokens.word[at]!]! & GROUP.coordination) !== 0;
}

/** A number in figures or words from `at`: "45", "1.5", "forty five", "one hundred and five". */
function quantity(text: string, tokens: Tokens, at: number, lexicon: Lexicon): { value: number; to: number } | null {
  if (at >= tokens.count) return null;
  if (tokens.kind[at] === NUMBER) {
    const figure = text.slice(tokens.start[at], tokens.end[at]);
    const value = Number(figure.replaceAll(',', ''));
    return Number.isFinite(value) ? { value, to: at + 1 } : null; // "9:05" and "12.05.2026" are none
  }
  let value = 0;
  let to = at;
  while (to < tokens.count && tokens.kind[to] === WORD) {
    const part = lexicon.numbers[tokens.word[to]!]!;
    if (Number.isNaN(part)) break;
    value = part === 100 && value > 0 ? value * 100 : value + part;
    to += 1;
    if (part === 100 && isNumberWord(tokens, to + 1, lexicon) && isWord(text, tokens, to, 'and')) to += 1;
  }
  return to === at ? null : { value, to };
}

function isNumberWord(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  return at < tokens.count && tokens.kind[at] === WORD && !Number.isNaN(lexicon.numbers[tokens.word[at]!]!);
}

function clockRange(text: string, tokens: Tokens, at: number, lexicon: Lexicon): Found | null {
  const start = clock(text, tokens, at);
  if (start === null || start.to >= tokens.count) return null;
  let next = start.to;
  if (joinsClocks(text, tokens, next, lexicon)) next += 1;
  else if (!isHyphened(text, tokens, next)) return null;
  if (next < tokens.count && isWord(text, tokens, next, 'at')) next += 1;
  const stop = next < tokens.count ? clock(text, tokens, next) : null;
  if (stop === null) return null;
  const from = start.half === '' && stop.half === 'p' && start.minute < stop.minute - DAY / 2 ? start.minute + DAY / 2 : start.minute;
  const minutes = (((stop.minute - from) % DAY) + DAY) % DAY;
  return { to: stop.to, minutes, clock: { from, to: stop.minute } };
}

/** Whether nothing but a hyphen parts a token from the one before: in "9:00am-9:45am" it is no token of its own. */
function isHyphened(text: string, tokens: Tokens, at: number): boolean {
  const end = tokens.end[at - 1]!;
  return tokens.start[at] === end + 1 && fold(text.charCodeAt(end)) === 45;
}

/** A time of day at token `at`: "9:05", "0905", each with or without am or pm; "9 am". */
function clock(text: string, tokens: Tokens, at: number): { minute: number; half: string; to: number } | null {
  if (tokens.kind[at] !== NUMBER) return null;
  const figure = text.slice(tokens.start[at], tokens.end[at]);
  const parts = /^(\d{1,2})(?::(\d{2}))?$/.exec(figure) ?? /^(\d{2})(\d{2})$/.exec(figure);
  if (parts === null) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  let to = at + 1;
  let half = '';
  if (to < tokens.count) {
    if (isWord(text, tokens, to, 'am')) half = 'a';
    else if (isWord(text, tokens, to, 'pm')) half = 'p';
    if (half !== '') {
      to += 1;
      hour = (hour % 12) + (half === 'p' ? 12 : 0);
    }
  }
  if (half === '' && parts[2] === undefined) return null;
  return { minute: hour * 60 + minute, half, to };
}

/** Whether a token joins a start to a stop: a dash, or "to", "until", "till", "through", "and". */
function joinsClocks(text: string, tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (tokens.kind[at] === PUNCTUATION) return fold(text.charCodeAt(tokens.start[at]!)) === 45;
  return (lexicon.groups[tokens.word[at]!]! & (GROUP.preposition | GROUP.coordination)) !== 0;
}

/** Whether the token reads `word`, full stops inside and case aside. */
function isWord(text: string, tokens: Tokens, at: number, word: string): boolean {
  return text.slice(tokens.start[at], tokens.end[at]).replaceAll('.', '').toLowerCase() === word;
}
