import type { Counted, MeasureDefinition } from './measure-definition.ts';
import type { QueryResult } from './query-fact.ts';
import type { Rate } from './rate.ts';

/** A rate over queries out of how many came to what; null for a definition that needs more than that: charts, or times. */
export function resultsRate(
  results: Readonly<Record<QueryResult, number>>,
  { count, over }: MeasureDefinition,
): Rate | null {
  const [numerator, denominator] = [numberOf(count, results), numberOf(over, results)];
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function numberOf(counted: Counted, results: Readonly<Record<QueryResult, number>>): number | null {
  if (counted.what === 'charts' || counted.inTime === true) return null;
  return counted.results.reduce((sum, result) => sum + results[result], 0);
}
