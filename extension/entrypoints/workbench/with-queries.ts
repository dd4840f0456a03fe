import { allOf, queriesByChart } from '../../queries/of-charts.ts';
import type { DeskState, QueryDesk } from '../../queries/query-desk.ts';
import { type Chart, recordsOf } from '../../worklist/chart.ts';

/** The charts, each with what its queries come to. */
export function withQueries(charts: readonly Chart[], desk: QueryDesk, lives: DeskState): readonly Chart[] {
  if (lives.size === 0) return charts;
  const found = queriesByChart(lives.values(), (life) => desk.standing(life));
  return charts.map((chart) => {
    const queries = allOf(recordsOf(chart).flatMap((record) => found.get(record) ?? []));
    return queries === null ? chart : { ...chart, queries };
  });
}
