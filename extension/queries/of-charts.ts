import type { QueryLife } from '#src/queries/life.ts';
import type { Standing, Todo } from '#src/queries/policy.ts';
import type { ChartQueries } from '../worklist/chart.ts';
import { worstFirst } from '../worklist/query-status.ts';

/** What the worklist shows of the queries of each chart, by the chart's key. */
export function queriesByChart(
  lives: Iterable<QueryLife>,
  standing: (life: QueryLife) => Standing | null,
): ReadonlyMap<string, ChartQueries> {
  const found = new Map<string, ChartQueries>();
  for (const life of lives) {
    const { chart } = life.draft.record;
    const here = standing(life);
    const one: ChartQueries = {
      count: 1,
      state: life.state,
      dueAt: here?.dueAt ?? null,
      isOverdue: here?.isOverdue ?? false,
      todo: here?.todo ?? null,
    };
    const known = found.get(chart);
    found.set(chart, known === undefined ? one : joined(known, one));
  }
  return found;
}

/** Some of a chart's queries together with others of it; null without any. */
export function allOf(some: readonly ChartQueries[]): ChartQueries | null {
  return some.length === 0 ? null : some.reduce(joined);
}

/** The state that is most in want of somebody, the next due time, and what is most pressing. */
function joined(a: ChartQueries, b: ChartQueries): ChartQueries {
  const dueAt = [a.dueAt, b.dueAt].filter((time) => time !== null).toSorted()[0] ?? null;
  return {
    count: a.count + b.count,
    state: worstFirst([a.state, b.state])[0]!,
    dueAt,
    isOverdue: a.isOverdue || b.isOverdue,
    todo: PRESSING.find((todo) => a.todo === todo || b.todo === todo) ?? null,
  };
}

const PRESSING: readonly Todo[] = ['expire', 'escalate', 'remind'];
