import type { TimeReach } from '#src/match/rules.ts';

/** The gap of a timed service: how far its rule looks for times, and in which sentence it is asked. */
export interface TimeAsked {
  readonly times: TimeReach;
  /** Index of the sentence in the reading. */
  readonly at: number;
}

/** Sentences between a service and the blank that is its own. */
const BESIDE = 1;

/**
 * Of gaps of timed services those that are asked. Services that take the whole note have one length between them; a blank
 * beside a service is that service's, and one that stands elsewhere is where the length of the whole belongs.
 */
export function askTimesOnce<Asked extends TimeAsked>(gaps: readonly Asked[]): Asked[] {
  const blanks = gaps.filter(({ times }) => times === 'sentence');
  const whole = gaps.filter(({ times }) => times === 'note');
  const session = whole.find((gap) => blanks.some((blank) => isBeside(blank, gap))) ?? whole[0];
  const named = gaps.filter((gap) => gap === session || gap.times === 'near');
  const open = blanks.filter((blank) => !named.some((gap) => isBeside(blank, gap)));
  const isAskedByBlank =
    session !== undefined && open.length > 0 && !blanks.some((blank) => isBeside(blank, session));
  return gaps.filter(
    (gap) => open.includes(gap) || (named.includes(gap) && !(isAskedByBlank && gap === session)),
  );
}

function isBeside(one: TimeAsked, other: TimeAsked): boolean {
  return Math.abs(one.at - other.at) <= BESIDE;
}
