/** What a query that was issued has come to: its outcome, or that it has none yet and is due or not. */
export const RESULTS = [
  'agreed',
  'disagreed',
  'insignificant',
  'undetermined',
  'other',
  'not-my-patient',
  'needs-information',
  'settled',
  'no-response',
  'removed',
  'waiting',
  'overdue',
] as const;
export type QueryResult = (typeof RESULTS)[number];

/** What of a chart and of a query can be told apart in measures; null where it is not known. */
interface Told {
  /** What the chart is known by. */
  readonly chart: string;
  /** YYYY-MM: of a chart its last note's, of a query that in which it was issued. */
  readonly month: string | null;
  /** Of a chart its notes' author, of a query whom it asks. */
  readonly author: string | null;
  readonly service: string | null;
}

export interface ChartFact extends Told {
  readonly isReviewed: boolean;
}

/** One query that was issued, as measures see it. No word of a note, and nothing of the patient. */
export interface QueryFact extends Told {
  /** The rules of all it asks about. */
  readonly rules: readonly string[];
  readonly template: string | null;
  readonly result: QueryResult;
  /** Working minutes from when it was issued, or last opened again, to its response; null where it has none. */
  readonly minutes: number | null;
  /** Whether that response came before it was due. */
  readonly isInTime: boolean;
}

/** By what queries are put together. */
export const QUERY_GROUPINGS = ['month', 'author', 'service', 'rule', 'template'] as const;
export type QueryGrouping = (typeof QUERY_GROUPINGS)[number];
