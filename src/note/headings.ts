import type { Lexicon } from '#src/match/lexicon.ts';
import type { PhraseMatch } from '#src/match/phrases.ts';
import { isLower, isUpper } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, type Tokens } from '#src/text/tokens.ts';

/** A heading at the start of a sentence: the section it opens, and the first token after it. */
export interface HeadingMatch {
  readonly section: number;
  readonly to: number;
}

/** Longer than any heading of the vocabulary, in tokens. */
const LONGEST = 9;

const found: PhraseMatch[] = [];

/**
 * The heading that opens a sentence, if it does. A heading is followed by a colon or a dash, or is all there is on its
 * line; list signs before it ("#", "1.", "-") are passed over.
 */
export function headingOf(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon,
  isWholeLine: boolean,
): HeadingMatch | null {
  const first = afterListSign(tokens, text);
  const count = tokens.count;
  tokens.count = Math.min(count, first + LONGEST);
  lexicon.headings.find(text, tokens, found);
  tokens.count = count;
  let best: HeadingMatch | null = null;
  for (const { from, to, meaning } of found) {
    if (from !== first) continue;
    const next = to < count ? text.charCodeAt(tokens.start[to]!) : 0;
    const isDashed =
      next === 45 && (first === 0 || tokens.kind[0] !== NUMBER) && text.charCodeAt(tokens.start[0]!) !== 35;
    const isFollowed = to < count && tokens.kind[to] === PUNCTUATION && (next === 58 || isDashed);
    const aside = to < count && next === 40 ? afterAside(text, tokens, to) : -1;
    const isSetOff = isWholeLine && to < count && standsApart(text, tokens, to);
    if (aside > 0) best = { section: meaning, to: aside };
    else if (isFollowed) best = { section: meaning, to: to + 1 };
    else if (isSetOff) best = { section: meaning, to };
    else if (to === count && isWholeLine && !isLower(text.charCodeAt(tokens.start[first]!))) {
      best = { section: meaning, to };
    }
  }
  return best;
}

/** The token after the colon behind a parenthesis that follows a heading, "PMH (copied forward):", or -1. */
function afterAside(text: string, tokens: Tokens, from: number): number {
  for (let at = from + 1; at < Math.min(tokens.count - 1, from + LONGEST); at += 1) {
    if (text.charCodeAt(tokens.start[at]!) !== 41) continue;
    return text.charCodeAt(tokens.start[at + 1]!) === 58 ? at + 2 : -1;
  }
  return -1;
}

/** Whether a heading in capitals is parted from what follows by more than a blank: "PE  BP 148/90". */
function standsApart(text: string, tokens: Tokens, to: number): boolean {
  const end = tokens.end[to - 1]!;
  const isParted = tokens.start[to]! - end > 1 && /^[ \t]+$/.test(text.slice(end, tokens.start[to]));
  return isParted && to > 0 && isAllUpper(text, tokens.start[to - 1]!, end);
}

/** Whether the sentence opens with a heading in capitals and a colon that the vocabulary does not know. */
export function isUnknownHeading(text: string, tokens: Tokens): boolean {
  const last = Math.min(tokens.count, LONGEST);
  for (let at = afterListSign(tokens, text); at < last; at += 1) {
    const start = tokens.start[at]!;
    if (tokens.kind[at] === PUNCTUATION) {
      if (text.charCodeAt(start) === 58) return at > 0;
      if (text.charCodeAt(start) !== 47 && text.charCodeAt(start) !== 38) return false;
    } else if (tokens.kind[at] !== NUMBER && !isAllUpper(text, start, tokens.end[at]!)) return false;
  }
  return false;
}

function isAllUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isLower(text.charCodeAt(at))) return false;
  return isUpper(text.charCodeAt(start));
}

/** The first token that is no list sign: "#", "-", "*", "•", "1.", "2)". */
export function afterListSign(tokens: Tokens, text: string): number {
  let at = 0;
  while (at < tokens.count) {
    const kind = tokens.kind[at];
    const unit = text.charCodeAt(tokens.start[at]!);
    if (kind === PUNCTUATION && unit !== 40 && unit !== 43) at += 1;
    else if (kind === NUMBER && at + 1 < tokens.count && isItemSign(text.charCodeAt(tokens.start[at + 1]!)))
      at += 2;
    else break;
  }
  return at;
}

/** What opens a line as an item of a list: a number or "#" an item of its own, a dash or bullet one under another. */
export function itemOf(text: string, tokens: Tokens): 'own' | 'under' | null {
  if (tokens.count < 2) return null;
  const unit = text.charCodeAt(tokens.start[0]!);
  if (tokens.kind[0] === NUMBER) return isItemSign(text.charCodeAt(tokens.start[1]!)) ? 'own' : null;
  if (tokens.kind[0] !== PUNCTUATION) return null;
  return unit === 35 ? 'own' : unit === 40 || unit === 43 ? null : 'under';
}

function isItemSign(unit: number): boolean {
  return unit === 46 || unit === 41;
}
