import { useMemo } from 'preact/hooks';
import type { MeasuredFacts } from '#src/measures/query-measures.ts';
import type { QueryPolicies } from '#src/queries/policy.ts';
import { momentOf } from '../../queries/moment.ts';
import { queryFacts } from '../../queries/query-facts.ts';
import type { DeskState } from '../../queries/query-desk.ts';
import { type Chart, recordOf, recordsOf } from '../../worklist/chart.ts';
import { chartFacts } from '../../worklist/chart-facts.ts';

/** What measures are made of; null while nobody looks at them or there is nothing to measure. */
export function useFacts(
  charts: readonly Chart[],
  lives: DeskState,
  policies: QueryPolicies,
  isLookedAt: boolean,
): MeasuredFacts | null {
  return useMemo(() => {
    if (!isLookedAt || (charts.length === 0 && lives.size === 0)) return null;
    const facts = chartFacts(charts);
    const services = new Map(facts.map(({ chart, service }) => [chart, service]));
    const serviceOf = (chart: string): string | null => services.get(chart) ?? null;
    const names = new Map(charts.flatMap((chart) => recordsOf(chart).map((name) => [name, recordOf(chart)])));
    const nameOf = (chart: string): string => names.get(chart) ?? chart;
    const queries = queryFacts(lives.values(), { policies, now: momentOf(new Date()), serviceOf, nameOf });
    return { charts: facts, queries };
  }, [charts, lives, policies, isLookedAt]);
}
