import { type Counted, definitionOf, type QueryMeasure } from './measure-definition.ts';
import {
  type ChartFact,
  type QueryFact,
  type QueryGrouping,
  type QueryResult,
  RESULTS,
} from './query-fact.ts';
import type { Rate } from './rate.ts';

/** The numbers of one group. */
export interface QueryTotal {
  /** Of the group; empty where the charts and queries do not say, or for all together. */
  readonly name: string;
  /** By the id of the measure. */
  readonly rates: Readonly<Record<string, Rate>>;
  /** Working minutes to a response, and of how many responses; null where there was none. */
  readonly median: number | null;
  readonly timed: number;
  readonly results: Readonly<Record<QueryResult, number>>;
}

export interface MeasuredFacts {
  readonly charts: readonly ChartFact[];
  readonly queries: readonly QueryFact[];
}

/** What is measured, and how. */
export interface QueryMeasures {
  readonly measures: readonly QueryMeasure[];
  /** Ids of definitions by ids of measures. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** All together. */
export function queryTotal(facts: MeasuredFacts, measures: QueryMeasures, name = ''): QueryTotal {
  const minutes = facts.queries
    .map((query) => query.minutes)
    .filter((each) => each !== null)
    .toSorted((a, b) => a - b);
  const rates = measures.measures.map((measure) => {
    const { count, over } = definitionOf(measure, measures.chosen);
    return [measure.id, { numerator: number(count, facts), denominator: number(over, facts) }] as const;
  });
  const results = RESULTS.map((result) => [
    result,
    facts.queries.filter((query) => query.result === result).length,
  ]);
  return {
    name,
    rates: Object.fromEntries(rates),
    median: medianOf(minutes),
    timed: minutes.length,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the list
    results: Object.fromEntries(results) as QueryTotal['results'],
  };
}

/**
 * Each group by itself; months in their order, all else by the number of queries, most first. A query that asks by several
 * rules counts for each. Charts name no rule and no template: there a rate over charts is one over all of them.
 */
export function queryTotalsBy(
  grouping: QueryGrouping,
  { charts, queries }: MeasuredFacts,
  measures: QueryMeasures,
): QueryTotal[] {
  const groups = new Map<string, { charts: ChartFact[]; queries: QueryFact[] }>();
  const groupOf = (name: string): { charts: ChartFact[]; queries: QueryFact[] } => {
    const group = groups.get(name) ?? { charts: [], queries: [] };
    groups.set(name, group);
    return group;
  };
  for (const query of queries) {
    for (const name of namesOf(query, grouping)) groupOf(name).queries.push(query);
  }
  const ofCharts = grouping === 'rule' || grouping === 'template' ? null : grouping;
  if (ofCharts !== null) for (const chart of charts) groupOf(chart[ofCharts] ?? '').charts.push(chart);
  const totals = [...groups].map(([name, own]) => {
    const facts = ofCharts === null ? { charts, queries: own.queries } : own;
    return { count: own.queries.length, total: queryTotal(facts, measures, name) };
  });
  const byName = (a: QueryTotal, b: QueryTotal): number => (a.name < b.name ? -1 : 1);
  return totals
    .toSorted((a, b) => (grouping === 'month' ? 0 : b.count - a.count) || byName(a.total, b.total))
    .map(({ total }) => total);
}

function namesOf(query: QueryFact, grouping: QueryGrouping): readonly string[] {
  if (grouping !== 'rule') return [query[grouping] ?? ''];
  return query.rules.length === 0 ? [''] : [...new Set(query.rules)];
}

/** Charts that were asked about count where they are no more on the worklist, too. */
function number(counted: Counted, { charts, queries }: MeasuredFacts): number {
  if (counted.what === 'charts') {
    const asked = queries.map(({ chart }) => chart);
    if (counted.queried === true) return new Set(asked).size;
    const own = counted.reviewed === true ? charts.filter(({ isReviewed }) => isReviewed) : charts;
    return new Set([...own.map(({ chart }) => chart), ...asked]).size;
  }
  const { results, inTime = false } = counted;
  return queries.filter(({ result, isInTime }) => results.includes(result) && (!inTime || isInTime)).length;
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
