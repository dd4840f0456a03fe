import type { QueryResult } from './query-fact.ts';

/** What is counted: charts, all, or those that were asked about, or those that were reviewed or asked about; or queries with one of these results. */
export type Counted =
  | { readonly what: 'charts'; readonly queried?: boolean; readonly reviewed?: boolean }
  | { readonly what: 'queries'; readonly results: readonly QueryResult[]; readonly inTime?: boolean };

/** One way to count a measure. */
export interface MeasureDefinition {
  readonly id: string;
  /** In a sentence, for whoever chooses. */
  readonly says: string;
  /** The numerator. */
  readonly count: Counted;
  /** The denominator. */
  readonly over: Counted;
}

/** A rate with all the ways it can be counted, the first of which counts where nobody chose. */
export interface QueryMeasure {
  readonly id: string;
  readonly title: string;
  readonly definitions: readonly MeasureDefinition[];
}

/** The definition that counts. `chosen` has ids of definitions by ids of measures; one that is not there is passed over. */
export function definitionOf(
  { id, definitions }: QueryMeasure,
  chosen: Readonly<Record<string, string>>,
): MeasureDefinition {
  return definitions.find((definition) => definition.id === chosen[id]) ?? definitions[0]!;
}
