import { csvText } from './csv.ts';
import { definitionOf } from './measure-definition.ts';
import { type QueryResult, RESULTS } from './query-fact.ts';
import type { QueryMeasures, QueryTotal } from './query-measures.ts';
import { percentOf } from './rate.ts';

/**
 * Totals as CSV: of every rate numerator, denominator and, in the column's name, the definition by which it was counted.
 * `grouping` names the first column.
 */
export function queryCsv(
  grouping: string,
  totals: readonly QueryTotal[],
  { measures, chosen }: QueryMeasures,
): string {
  const head = [
    grouping,
    ...measures.flatMap((measure) => {
      const name = `${measure.title} (${definitionOf(measure, chosen).id})`;
      return [`${name}: numerator`, `${name}: denominator`, `${name}: percent`];
    }),
    'median working minutes to a response',
    'responses timed',
    ...RESULTS.map(resultColumn),
  ];
  const rows = totals.map(({ name, rates, median, timed, results }) => [
    name,
    ...measures.flatMap(({ id }) => {
      const rate = rates[id]!;
      return [rate.numerator, rate.denominator, percentOf(rate) ?? ''];
    }),
    median ?? '',
    timed,
    ...RESULTS.map((result) => results[result]),
  ]);
  return csvText([head, ...rows]);
}

/** The name of the column that says how many queries came to a result. */
export function resultColumn(result: QueryResult): string {
  return `result: ${result.replaceAll('-', ' ')}`;
}
