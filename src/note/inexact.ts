import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK, GROUP } from '#src/match/word-bits.ts';
import { NUMBER, PUNCTUATION, type Tokens } from '#src/text/tokens.ts';
import { isTightDash } from './tight-dash.ts';

/** Tokens between a word for a bound and its amount: "in excess of 30 minutes", ">= 30 minutes". */
const BOUND_REACH = 2;

const EQUALS = 61;
const PLUS = 43;

/**
 * Where an amount begins that is no figure but a range or a bound, given the tokens `from` and `to` of its figure and unit:
 * "45-55 minutes", "between 45 and 55 minutes", "at least 40 minutes", "40 minutes or more". Null where it is a figure.
 */
export function inexactFrom(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  lexicon: Lexicon,
): number | null {
  const bound = boundBefore(text, tokens, from, lexicon);
  if (bound !== null) return bound;
  const low = rangeBefore(text, tokens, from, lexicon);
  if (low !== null) return low;
  return isOpenBehind(text, tokens, from, to, lexicon) ? from : null;
}

function boundBefore(text: string, tokens: Tokens, from: number, lexicon: Lexicon): number | null {
  for (let at = from - 1; at >= 0 && at >= from - BOUND_REACH; at -= 1) {
    const word = tokens.word[at]!;
    if ((lexicon.clocks[word]! & CLOCK.bound) !== 0) return at;
    const isLink =
      (lexicon.groups[word]! & GROUP.preposition) !== 0 ||
      text.charCodeAt(tokens.start[at]!) === EQUALS ||
      text.slice(tokens.start[at], tokens.end[at]).toLowerCase() === 'than';
    if (!isLink) return null;
  }
  return null;
}

/** The token of the lower end of a range that ends at `from`. */
function rangeBefore(text: string, tokens: Tokens, from: number, lexicon: Lexicon): number | null {
  if (from < 2) return null;
  const [joint, low] = [from - 1, from - 2];
  const end = amountAt(text, tokens, from, lexicon);
  const start = amountAt(text, tokens, low, lexicon);
  if (!(start > 0 && start < end)) return null;
  // "Session 4 - 50 minutes" is no range.
  if (tokens.kind[joint] === PUNCTUATION) return isTightDash(text, tokens, joint) ? low : null;
  const word = tokens.word[joint]!;
  if ((lexicon.clocks[word]! & CLOCK.joins) !== 0) return low;
  if ((lexicon.groups[word]! & GROUP.coordination) === 0) return null;
  const isBetween = low > 0 && (lexicon.groups[tokens.word[low - 1]!]! & GROUP.preposition) !== 0;
  return isBetween ? low - 1 : null;
}

function amountAt(text: string, tokens: Tokens, at: number, { numbers }: Lexicon): number {
  return tokens.kind[at] === NUMBER
    ? Number(text.slice(tokens.start[at], tokens.end[at]))
    : numbers[tokens.word[at]!]!;
}

/** Whether an amount is left open upwards: "40+ minutes", "45 minutes or more". */
function isOpenBehind(text: string, tokens: Tokens, from: number, to: number, lexicon: Lexicon): boolean {
  for (let at = from + 1; at < to; at += 1) if (isPlus(text, tokens, at)) return true;
  if (to + 1 >= tokens.count) return false;
  const { groups, clocks } = lexicon;
  const isOr = (groups[tokens.word[to]!]! & GROUP.coordination) !== 0;
  const isMore = (clocks[tokens.word[to + 1]!]! & CLOCK.bound) !== 0;
  if (!isOr || !isMore) return false;
  // "45 minutes, and more than half of it" goes on.
  const next = to + 2;
  return (
    next >= tokens.count ||
    tokens.kind[next] === PUNCTUATION ||
    (groups[tokens.word[next]!]! & GROUP.preposition) !== 0
  );
}

/** Whether a token is the plus sign right behind a figure. */
export function isPlus(text: string, tokens: Tokens, at: number): boolean {
  return text.charCodeAt(tokens.start[at]!) === PLUS && tokens.start[at] === tokens.end[at - 1];
}
