import type { Lexicon } from '#src/match/lexicon.ts';
import { TRAIT } from '#src/match/traits.ts';
import { CLOCK, GROUP } from '#src/match/word-bits.ts';
import { NUMBER, PUNCTUATION, type Tokens, WORD } from '#src/text/tokens.ts';
import { clocksAt, type FoundTime } from './clocks.ts';
import { inexactFrom, isPlus } from './inexact.ts';
import { IGNORED, type Scratch } from './scratch.ts';
import type { TimeMention } from './sentence-reading.ts';

/** The "m" of a form is no label for minutes: "M: 45". */
const SHORTEST_LABEL = 3;

/**
 * The stretches of time in a sentence: a number with a unit ("45 min", "forty-five minutes", "1 hour 10 minutes"), a
 * start with a stop ("9:00 - 9:45", "Start 0900, end 0945"), a start or a stop alone. Offsets are from `origin`.
 */
export function timesOf(
  text: string,
  scratch: Scratch,
  from: number,
  lexicon: Lexicon,
  origin: number,
): TimeMention[] {
  const { tokens, roles } = scratch;
  const times: TimeMention[] = [];
  let said = -1;
  const hasUnit = (tokens.allTraits & TRAIT.minutes) !== 0;
  for (let at = from; at < tokens.count;) {
    const found =
      roles[at] === IGNORED || !(hasUnit || tokens.kind[at] === NUMBER)
        ? null
        : (clocksAt(text, tokens, at, lexicon) ??
          (hasUnit ? duration(text, tokens, at, lexicon) : null) ??
          (hasUnit ? labelled(text, tokens, at, lexicon) : null));
    if (found === null) {
      at += 1;
      continue;
    }
    const { minutes, clock } = found;
    if (isAsked(text, tokens, found.to)) {
      at = found.to;
      continue;
    }
    if (said < 0) said = saidOf(tokens, lexicon);
    const loose = clock === null ? inexactFrom(text, tokens, at, found.to, lexicon) : null;
    times.push({
      start: tokens.start[loose ?? at]! - origin,
      end: tokens.end[found.to - 1]! - origin,
      minutes,
      clock,
      said,
      isInexact: loose !== null,
    });
    at = found.to;
  }
  return times;
}

/** Whether a stretch of time is in question: "took 50 min?". */
function isAsked(text: string, tokens: Tokens, next: number): boolean {
  return next < tokens.count && text[tokens.start[next]!] === '?';
}

/** Minutes behind their unit: "Minutes: 42", "Time (min): 30", "total timed minutes 31". */
function labelled(text: string, tokens: Tokens, at: number, lexicon: Lexicon): FoundTime | null {
  if (tokens.end[at]! - tokens.start[at]! < SHORTEST_LABEL || lexicon.minutes[tokens.word[at]!] !== 1)
    return null;
  let next = at + 1;
  if (next < tokens.count && text[tokens.start[next]!] === ')') next += 1;
  if (next >= tokens.count) return null;
  const isSetOff = text[tokens.start[next]!] === ':';
  if (!isSetOff && (next > at + 1 || tokens.kind[next] !== NUMBER || tokens.kind[at - 1] !== WORD))
    return null;
  const amount = quantity(text, tokens, isSetOff ? next + 1 : next, lexicon);
  if (amount === null || amount.value <= 0) return null;
  const isLast = amount.to >= tokens.count || tokens.kind[amount.to] === PUNCTUATION;
  if (!isSetOff && !isLast) return null;
  const isOtherUnit = amount.to < tokens.count && !Number.isNaN(lexicon.minutes[tokens.word[amount.to]!]!);
  return isOtherUnit ? null : { to: amount.to, minutes: amount.value, clock: null };
}

/** What the words of a sentence say of its minutes. */
function saidOf(tokens: Tokens, { clocks }: Lexicon): number {
  let bits = 0;
  for (let at = 0; at < tokens.count; at += 1) bits |= clocks[tokens.word[at]!]!;
  return bits & (CLOCK.spent | CLOCK.shared | CLOCK.wider | CLOCK.apart | CLOCK.habit | CLOCK.visit);
}

function duration(text: string, tokens: Tokens, at: number, lexicon: Lexicon): FoundTime | null {
  let total = 0;
  let to = at;
  let end = at;
  for (;;) {
    const amount = quantity(text, tokens, to, lexicon);
    if (amount === null || amount.to >= tokens.count) break;
    const unitAt = isPlus(text, tokens, amount.to) ? amount.to + 1 : amount.to;
    const unit = unitAt < tokens.count ? lexicon.minutes[tokens.word[unitAt]!]! : NaN;
    if (Number.isNaN(unit)) break;
    total += amount.value * unit;
    to = unitAt + 1;
    end = to;
    if (unit < 60) break;
    if (to < tokens.count && joinsParts(text, tokens, to, lexicon)) to += 1;
  }
  return total > 0 && Number.isFinite(total) ? { to: end, minutes: total, clock: null } : null;
}

/** Whether a token joins hours to minutes: "1 hour and 10 minutes", "1 hour, 10 minutes". */
function joinsParts(text: string, tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  return (
    text.charCodeAt(tokens.start[at]!) === 44 ||
    (lexicon.groups[tokens.word[at]!]! & GROUP.coordination) !== 0
  );
}

/** A number in figures or words from `at`: "45", "1.5", "forty five", "one hundred and five". */
function quantity(
  text: string,
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
): { value: number; to: number } | null {
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

/** Whether the token reads `word`, full stops inside and case aside. */
export function isWord(text: string, tokens: Tokens, at: number, word: string): boolean {
  return text.slice(tokens.start[at], tokens.end[at]).replaceAll('.', '').toLowerCase() === word;
}
