import { ASIDE_REASONS, type DayCount, packOf } from './day-count.ts';

/** By what counts are put together. */
export type Grouping = 'rule' | 'pack' | 'day' | 'host';

/** The numbers of one group; rates are shares of what was shown, null where nothing was. */
export interface Total {
  readonly name: string;
  readonly shown: number;
  readonly silent: number;
  readonly opened: number;
  readonly answered: number;
  readonly aside: Readonly<Record<(typeof ASIDE_REASONS)[number], number>>;
  readonly edited: number;
  readonly times: readonly number[];
  /** Answered or settled by the author's own edit, of all shown or counted silently. */
  readonly settledShare: number | null;
}

/** The totals of each group, by name; days in their order, all else by what was shown, most first. */
export function totalsBy(grouping: Grouping, counts: readonly DayCount[]): Total[] {
  const groups = new Map<string, DayCount[]>();
  for (const count of counts) {
    const name = grouping === 'pack' ? packOf(count.rule) : count[grouping];
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [count]);
    else group.push(count);
  }
  const totals = [...groups].map(([name, group]) => totalOf(name, group));
  const byName = (a: Total, b: Total): number => (a.name < b.name ? -1 : 1);
  if (grouping === 'day') return totals.toSorted(byName);
  return totals.toSorted((a, b) => b.shown + b.silent - a.shown - a.silent || byName(a, b));
}

/** The total of counts under a name of its own. */
export function totalOf(name: string, counts: readonly DayCount[]): Total {
  const sum = (of: (count: DayCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const [shown, silent] = [sum((count) => count.shown), sum((count) => count.silent)];
  const [answered, edited] = [sum((count) => count.answered), sum((count) => count.edited)];
  const asked = shown + silent;
  return {
    name,
    shown,
    silent,
    opened: sum((count) => count.opened),
    answered,
    aside: {
      undetermined: sum(({ aside }) => aside.undetermined),
      'not-now': sum(({ aside }) => aside['not-now']),
      'documented-elsewhere': sum(({ aside }) => aside['documented-elsewhere']),
      'not-relevant': sum(({ aside }) => aside['not-relevant']),
      wrong: sum(({ aside }) => aside.wrong),
      'never-on-host': sum(({ aside }) => aside['never-on-host']),
    },
    edited,
    times: (counts[0]?.times ?? []).map((_, at) => sum(({ times }) => times[at] ?? 0)),
    settledShare: asked === 0 ? null : (answered + edited) / asked,
  };
}
