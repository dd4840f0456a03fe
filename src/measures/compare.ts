import type { DayCount } from './day-count.ts';
import { type Total, totalOf, totalsBy } from './totals.ts';

/** Days from which to which, YYYY-MM-DD, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One line of a comparison: the same rule, pack or whole before and after; null where it was never asked. */
export interface Compared {
  readonly name: string;
  readonly before: Total | null;
  readonly after: Total | null;
}

/** On which side of a comparison something was counted: neither is `other`. */
export type Side = 'before' | 'after' | 'other';

export interface Comparison {
  /** Days on which anything was counted: what the numbers of the two sides are to be divided by. */
  readonly days: { readonly before: number; readonly after: number };
  readonly all: Compared;
  readonly packs: readonly Compared[];
}

/** What was counted while nothing was shown beside what was counted after. */
export function compareWithBaseline(counts: readonly DayCount[], baseline: Period): Comparison {
  const before = counts.filter((count) => sideOf(count, baseline) === 'before');
  const after = counts.filter((count) => sideOf(count, baseline) === 'after');
  const names = new Set([...totalsBy('pack', before), ...totalsBy('pack', after)].map(({ name }) => name));
  return {
    days: { before: daysOf(before), after: daysOf(after) },
    all: { name: '', before: totalOf('', before), after: totalOf('', after) },
    packs: [...names]
      .toSorted()
      .map((name) => ({ name, before: ofPack(name, before), after: ofPack(name, after) })),
  };
}

/**
 * Days of the baseline, and days later than its end. What was shown on a day of the baseline, before it was chosen, counts on
 * neither side, nor does what was still counted in silence on the day on which it was ended.
 */
export function sideOf({ day, shown, silent }: DayCount, { from, to }: Period): Side {
  if (day >= from && day <= to) return shown === 0 ? 'before' : 'other';
  return day > to && silent === 0 ? 'after' : 'other';
}

/** From the first to the last day on which anything was counted in silence, which is all that an export says of a baseline. */
export function baselineIn(counts: readonly DayCount[]): Period | null {
  const days = counts.filter(({ silent }) => silent > 0).map(({ day }) => day);
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function ofPack(name: string, counts: readonly DayCount[]): Total | null {
  return totalsBy('pack', counts).find((total) => total.name === name) ?? null;
}

function daysOf(counts: readonly DayCount[]): number {
  return new Set(counts.map(({ day }) => day)).size;
}
