import { ASIDE_REASONS, type DayCount, type Numbers, packOf } from './day-count.ts';
import { grouped } from './grouped.ts';

/** By what counts are put together. */
export type Grouping = 'rule' | 'pack' | 'day' | 'host';

/** The numbers of one group; rates are shares of what was shown, null where nothing was. */
export interface Total extends Numbers {
  readonly name: string;
  /** Answered or settled by the author's own edit, of all shown or counted silently. */
  readonly settledShare: number | null;
}

/** The totals of each group, by name; days in their order, all else by what was shown, most first. */
export function totalsBy(grouping: Grouping, counts: readonly DayCount[]): Total[] {
  const groups = grouped(counts, (count) => (grouping === 'pack' ? packOf(count.rule) : count[grouping]));
  const totals = [...groups].map(([name, group]) => totalOf(name, group));
  const byName = (a: Total, b: Total): number => (a.name < b.name ? -1 : 1);
  if (grouping === 'day') return totals.toSorted(byName);
  return totals.toSorted((a, b) => b.shown + b.silent - a.shown - a.silent || byName(a, b));
}

/** The total of counts under a name of its own. */
export function totalOf(name: string, counts: readonly Numbers[]): Total {
  const numbers = sumOf(counts);
  const asked = numbers.shown + numbers.silent;
  return {
    name,
    ...numbers,
    settledShare: asked === 0 ? null : (numbers.answered + numbers.edited) / asked,
  };
}

/** All numbers of counts, each added up. */
export function sumOf(counts: readonly Numbers[]): Numbers {
  const sum = (of: (count: Numbers) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const aside = ASIDE_REASONS.map((reason) => [reason, sum((count) => count.aside[reason])]);
  return {
    shown: sum(({ shown }) => shown),
    silent: sum(({ silent }) => silent),
    opened: sum(({ opened }) => opened),
    answered: sum(({ answered }) => answered),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the list
    aside: Object.fromEntries(aside) as Numbers['aside'],
    edited: sum(({ edited }) => edited),
    times: (counts[0]?.times ?? []).map((_, at) => sum(({ times }) => times[at] ?? 0)),
  };
}
