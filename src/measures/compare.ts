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

export interface Comparison {
  /** Days on which anything was counted: what the numbers of the two sides are to be divided by. */
  readonly days: { readonly before: number; readonly after: number };
  readonly all: Compared;
  readonly packs: readonly Compared[];
}

/**
 * What was counted while nothing was shown beside what was counted after: days of the baseline, and days later than its
 * end. What was shown on a day of the baseline, before it was chosen, counts on neither side, nor does what was still counted
 * in silence on the day on which it was ended.
 */
export function compareWithBaseline(counts: readonly DayCount[], baseline: Period): Comparison {
  const before = counts.filter(({ day, shown }) => day >= baseline.from && day <= baseline.to && shown === 0);
  const after = counts.filter(({ day, silent }) => day > baseline.to && silent === 0);
  const names = new Set([...totalsBy('pack', before), ...totalsBy('pack', after)].map(({ name }) => name));
  return {
    days: { before: daysOf(before), after: daysOf(after) },
    all: { name: '', before: totalOf('', before), after: totalOf('', after) },
    packs: [...names]
      .toSorted()
      .map((name) => ({ name, before: ofPack(name, before), after: ofPack(name, after) })),
  };
}

function ofPack(name: string, counts: readonly DayCount[]): Total | null {
  return totalsBy('pack', counts).find((total) => total.name === name) ?? null;
}

function daysOf(counts: readonly DayCount[]): number {
  return new Set(counts.map(({ day }) => day)).size;
}
