import type { ChartFact } from '#src/measures/query-fact.ts';
import { type Chart, recordOf } from './chart.ts';

/** What measures see of charts, by what queries know them by. No word of a note. */
export function chartFacts(charts: readonly Chart[]): ChartFact[] {
  return charts.map((chart) => ({
    chart: recordOf(chart),
    month: chart.date?.slice(0, 7) ?? null,
    author: chart.author,
    service: chart.service,
    isReviewed: chart.reviewed !== null,
  }));
}
