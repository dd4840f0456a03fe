import { GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { fold } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, type Tokens, WORD } from '#src/text/tokens.ts';
import type { TimeMention } from './sentence-reading.ts';

const DAY = 24 * 60;

/**
 * The stretches of time in a sentence: a number with a unit ("45 min", "forty-five minutes", "1 hour 10 minutes"), and
 * a start with a stop ("9:00 - 9:45", "0900 to 0945", "9:00 a.m. to 9:53 a.m."). Offsets are from `origin`.
 */
export function timesOf(text: string, tokens: Tokens, from: number, lexicon: Lexicon, origin: number): TimeMention[] {
  const times: TimeMention[] = [];
  for (let at = from; at < tokens.count; ) {
    const found = clockRange(text, tokens, at, lexicon) ?? duration(text, tokens, at, lexicon);
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
  for (;;) {
    const amount = quantity(text, tokens, to, lexicon);
    if (amount === null || amount.to >= tokens.count) break;
    const unit = lexicon.minutes[tokens.word[amount.to]!]!;
    if (Number.isNaN(unit)) break;
    total += amount.value * unit;
    to = amount.to + 1;
    const joined = to < tokens.count && (lexicon.groups[tokens.word[to]!]! & GROUP.coordination) !== 0;
    if (unit < 60) break;
    if (joined && quantity(text, tokens, to + 1, lexicon) !== null) to += 1;
  }
  if (to === at || total <= 0) return null;
  if ((lexicon.groups[tokens.word[to - 1]!]! & GROUP.coordination) !== 0) to -= 1;
  return { to, minutes: total, clock: null };
}

/** A number in figures or words from `at`: "45", "1.5", "forty five", "one hundred and five". */
function quantity(text: string, tokens: Tokens, at: number, lexicon: Lexicon): { value: number; to: number } | null {
  if (at >= tokens.count) return null;
  if (tokens.kind[at] === NUMBER) {
    const figure = text.slice(tokens.start[at], tokens.end[at]);
    return figure.includes(':') ? null : { value: Number(figure.replaceAll(',', '')), to: at + 1 };
  }
  let value = 0;
  let to = at;
  while (to < tokens.count && tokens.kind[to] === WORD) {
    const part = lexicon.numbers[tokens.word[to]!]!;
    if (Number.isNaN(part)) break;
    value = part === 100 && value > 0 ? value * 100 : value + part;
    to += 1;
  }
  return to === at ? null : { value, to };
}

function clockRange(text: string, tokens: Tokens, at: number, lexicon: Lexicon): Found | null {
  const start = clock(text, tokens, at);
  if (start === null || start.to >= tokens.count || !joinsClocks(text, tokens, start.to, lexicon)) return null;
  let next = start.to + 1;
  if (next < tokens.count && isWord(text, tokens, next, 'at')) next += 1;
  const stop = next < tokens.count ? clock(text, tokens, next) : null;
  if (stop === null) return null;
  const from = start.half === '' && stop.half === 'p' && start.minute < stop.minute - DAY / 2 ? start.minute + DAY / 2 : start.minute;
  const minutes = (((stop.minute - from) % DAY) + DAY) % DAY;
  return { to: stop.to, minutes, clock: { from, to: stop.minute } };
}

/** A time of day at token `at`: "9:05", "0905", each with or without am or pm. */
function clock(text: string, tokens: Tokens, at: number): { minute: number; half: string; to: number } | null {
  if (tokens.kind[at] !== NUMBER) return null;
  const figure = text.slice(tokens.start[at], tokens.end[at]);
  const parts = /^(\d{1,2}):(\d{2})$/.exec(figure) ?? /^(\d{2})(\d{2})$/.exec(figure);
  if (parts === null) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2]);
  if (hour > 24 || minute > 59) return null;
  let to = at + 1;
  let half = '';
  if (to < tokens.count) {
    if (isWord(text, tokens, to, 'am')) half = 'a';
    else if (isWord(text, tokens, to, 'pm')) half = 'p';
    if (half !== '') {
      to += 1;
      hour = (hour % 12) + (half === 'p' ? 12 : 0);
      if (to < tokens.count && text.charCodeAt(tokens.start[to]!) === 46) to += 1;
    }
  }
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
