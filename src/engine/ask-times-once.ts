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
 * Of gaps of timed services those that are asked. A blank beside a service is that service's; one that stands elsewhere is
 * where the length of the whole belongs. How long a visit was is asked where nothing else asks for a length.
 */
export function askTimesOnce<Asked extends TimeAsked>(gaps: readonly Asked[]): Asked[] {
  const of = (times: TimeReach): Asked[] => gaps.filter((gap) => gap.times === times);
  const [blanks, near, whole, visit] = [of('sentence'), of('near'), of('note'), of('visit')];
  const open = blanks.filter((blank) => ![...near, ...whole].some((gap) => isBeside(blank, gap)));
  const sessions = whole.filter((gap) => open.length === 0 || blanks.some((blank) => isBeside(blank, gap)));
  const visits = blanks.length + whole.length === 0 ? visit.slice(0, 1) : [];
  const asked = new Set([...open, ...near, ...sessions, ...visits]);
  return gaps.filter((gap) => asked.has(gap));
}

function isBeside(one: TimeAsked, other: TimeAsked): boolean {
  return Math.abs(one.at - other.at) <= BESIDE;
}
