import type { Lexicon } from '#src/match/lexicon.ts';
import { PUNCTUATION, TICKED, UNTICKED } from '#src/text/tokens.ts';
import type { Scratch } from './scratch.ts';
import type { DetailMention } from './sentence-reading.ts';
import type { Phrases } from './sort-phrases.ts';
import type { Wording } from './spelled-out.ts';

const COLON = 58;
/** Words before the colon of a label: "Affected side:". */
const LABEL = 3;

/**
 * The side that a line says of all that a note is about: it names one side and nothing that could have it, and it ticks
 * the side or labels it. Offsets count from `origin`.
 */
export function sideAlone(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  { sites, details, broader }: Phrases,
  sets: readonly Wording[],
  origin: number,
): DetailMention | null {
  const known = lexicon.knowledge.details;
  const sides = details.filter(({ detail }) => known[detail]!.axis === 'laterality');
  const isAlone = sites.length === 0 && broader.length === 0 && sets.length === 0 && sides.length === 1;
  const side = sides.find(({ from, to }) => isChoice(scratch, from, to)) ?? (isAlone ? sides[0] : undefined);
  if (side === undefined) return null;
  if (!isTicked(scratch, side.from) && !isLabelled(text, scratch, side.from)) return null;
  const { start, end } = scratch.tokens;
  const { axis, value } = known[side.detail]!;
  return { axis, value, start: start[side.from]! - origin, end: end[side.to - 1]! - origin };
}

/** Whether a ticked detail is one choice of several, and no more: "[x] Right [ ] Left". */
function isChoice(scratch: Scratch, from: number, to: number): boolean {
  return isTicked(scratch, from) && to < scratch.tokens.count && scratch.tokens.kind[to] === UNTICKED;
}

function isTicked({ tokens }: Scratch, at: number): boolean {
  return at > 0 && tokens.kind[at - 1] === TICKED;
}

/** Whether a short label that speaks of a side stands before it. */
function isLabelled(text: string, { tokens }: Scratch, at: number): boolean {
  const isColon =
    at > 0 && tokens.kind[at - 1] === PUNCTUATION && text.charCodeAt(tokens.start[at - 1]!) === COLON;
  if (!isColon || at - 1 > LABEL) return false;
  return /\b(?:side|laterality)\b/i.test(text.slice(tokens.start[0], tokens.end[at - 1]));
}
