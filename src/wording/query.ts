/** Where a query is shown: a formal query answers to every rule, an inline prompt to those that DESIGN.md lists. */
export type Channel = 'query' | 'inline';

/** How a query can be answered. */
export const QUERY_TYPES = ['choice', 'open', 'yesno'] as const;
export type QueryType = (typeof QUERY_TYPES)[number];

/** The documentation barriers that a query may be about. */
export const REASONS = [
  'conflict',
  'incomplete',
  'ambiguous',
  'imprecise',
  'illegible',
  'inconsistent',
  'indicators without diagnosis',
  'diagnosis without indicators',
  'poa',
  'link',
  'substantiate',
] as const;
export type Reason = (typeof REASONS)[number];

/** One answer offered. */
export interface QueryOption {
  readonly label: string;
  /** Which indicators support it, counted from 0. */
  readonly supportedBy: readonly number[];
  /** Whether it is chosen before the provider chooses. */
  readonly selected?: boolean;
}

/** A fact of this record, in its own words. */
export interface Indicator {
  readonly quote: string;
  /** The document it stands in: "H&P", "Lab". */
  readonly source: string;
  /** When it was recorded, as written; a time may follow. */
  readonly date: string;
  /** Prose of the query's author, who tells what the record holds: its words document nothing by themselves. */
  readonly authored?: boolean;
  /** What the facts are about ("Diagnosis in the record: CLABSI"), and no fact itself where there are others. */
  readonly subject?: boolean;
}

/** A query or prompt as it would be shown: a value, without a life of its own. */
export interface Query {
  readonly title: string;
  readonly question: string;
  readonly options: readonly QueryOption[];
  readonly indicators: readonly Indicator[];
  readonly type: QueryType;
  /** As written: whether it is one of REASONS is for the rules to say. Null when none is given. */
  readonly reason: string | null;
  /** Other authored words shown with it: reason, footer, source, tooltip. */
  readonly beside: readonly string[];
  /** Plain text names no reason, and does not link options to indicators: it is held to neither. */
  readonly form: 'structured' | 'text';
}
