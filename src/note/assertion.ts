import type { CueEffect } from '#src/match/knowledge.ts';
import type { Lexicon } from '#src/match/lexicon.ts';

/** How a mention is meant, as bits: none set is affirmed, now, of this patient. */
export const NEGATED = 1;
export const UNCERTAIN = 2;
export const HISTORICAL = 4;
export const HYPOTHETICAL = 8;
export const OTHER_PERSON = 16;

/** Any of these, and the mention is no present problem of this patient. */
export const NOT_PRESENT = NEGATED | HISTORICAL | HYPOTHETICAL | OTHER_PERSON;

/** What is denied, told of others or told in case of says nothing of this patient. */
export const NOT_THIS_PATIENTS = NEGATED | OTHER_PERSON | HYPOTHETICAL;

/** What is told of others, of the past or in case of says nothing of the problem at hand. */
export const NOT_HERE = HISTORICAL | OTHER_PERSON | HYPOTHETICAL;

const BITS: Readonly<Record<CueEffect, number>> = {
  negated: NEGATED,
  uncertain: UNCERTAIN,
  historical: HISTORICAL,
  hypothetical: HYPOTHETICAL,
  'other-person': OTHER_PERSON,
};
const ALL = NEGATED | UNCERTAIN | HISTORICAL | HYPOTHETICAL | OTHER_PERSON;

export function bitsOf(effects: readonly CueEffect[]): number {
  return effects.reduce((bits, effect) => bits | BITS[effect], 0);
}

/** How a mention is meant, each facet by itself. */
export interface AssertionFacets {
  readonly negated: boolean;
  readonly uncertain: boolean;
  readonly historical: boolean;
  readonly hypothetical: boolean;
  readonly experiencer: 'patient' | 'other';
}

export function facetsOf(bits: number): AssertionFacets {
  return {
    negated: (bits & NEGATED) !== 0,
    uncertain: (bits & UNCERTAIN) !== 0,
    historical: (bits & HISTORICAL) !== 0,
    hypothetical: (bits & HYPOTHETICAL) !== 0,
    experiencer: (bits & OTHER_PERSON) !== 0 ? 'other' : 'patient',
  };
}

/** A cue found in a sentence, by the tokens it covers. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
  /** Index into the knowledge's cues. */
  readonly cue: number;
  /** Whether it speaks of the name it opens, and not of the one before. */
  readonly opensName?: boolean;
  /** It says nothing of tokens before this one. */
  readonly floor?: number;
  /** How far it reaches, where that is not what its cue says; 0 is without end. */
  readonly reach?: number;
}

/**
 * What the cues of a sentence say of the tokens `from` to `to` (exclusive). ConText's reading: a cue reaches forward or
 * backward until a terminator, the end of the sentence or its own limit; a pseudo cue says nothing. Cues inside the
 * stretch itself are part of the name and say nothing of it.
 */
export function assertionOf(cues: readonly CueMatch[], from: number, to: number, lexicon: Lexicon): number {
  let bits = 0;
  for (const match of cues) {
    const { direction, effects, reach: usual } = lexicon.knowledge.cues[match.cue]!;
    const reach = match.reach ?? usual;
    if (direction === 'terminate' || direction === 'pseudo') continue;
    if (match.from >= from && match.to <= to) continue;
    const ahead = match.from < from;
    const isForward = direction === 'forward' || match.opensName === true;
    if (ahead ? !isForward && direction !== 'both' : isForward) continue;
    if (!ahead && match.floor !== undefined && to <= match.floor) continue;
    const distance = ahead ? from - match.to : match.from - to; // below 0 where "no acute" meets "acute fracture"
    if (reach > 0 && distance >= reach) continue;
    const wanted = bitsOf(effects) & ~bits;
    if (wanted === 0) continue;
    bits |= wanted & ~endedBetween(cues, ahead ? match.to : to, ahead ? from : match.from, lexicon);
  }
  return bits;
}

/** The effects that terminators between two tokens put an end to. */
function endedBetween(cues: readonly CueMatch[], from: number, to: number, lexicon: Lexicon): number {
  let ended = 0;
  for (const match of cues) {
    if (match.from < from || match.to > to) continue;
    const { direction, effects } = lexicon.knowledge.cues[match.cue]!;
    if (direction === 'terminate') ended |= effects.length === 0 ? ALL : bitsOf(effects);
  }
  return ended;
}
