import type { Axis } from '#src/match/knowledge.ts';
import type { QueryType, Reason } from '#src/wording/query.ts';

/** A fact of the record that a query rests on, in the record's own words. */
export interface QueryIndicator {
  readonly quote: string;
  /** The document it stands in: "Discharge summary". */
  readonly document: string;
  /** When that was written, YYYY-MM-DD with a time where it is known; empty where it is not. */
  readonly date: string;
  /** Where in the document: "line 12". */
  readonly place: string;
}

/** What choosing an option says; by it the outcome of an answer is proposed. */
export type OptionKind = 'value' | 'yes' | 'no' | 'insignificant' | 'other' | 'undetermined';

/** One answer that a query offers. `other` takes the provider's own words. */
export interface QueryOption {
  readonly label: string;
  readonly kind: OptionKind;
  /** Which indicators support it, counted from 0. */
  readonly supportedBy: readonly number[];
}

/** A finding that a query asks about, as the engine names it: the query is settled when none of them is open any more. */
export interface AskedFinding {
  readonly key: string;
  readonly rule: string;
  readonly axis: Axis;
  /** "heart failure" */
  readonly condition: string;
}

/** Whose record a query is about. */
export interface QueryRecord {
  /** What the workbench knows the chart by. */
  readonly chart: string;
  readonly patient: string | null;
  readonly encounter: string | null;
  /** The patient's name beside the number, where both are known. Missing in queries of an earlier version. */
  readonly name?: string | null;
}

/** Somebody who asks, is asked or acts, with what they are to the patient or the query. */
export interface Person {
  readonly name: string;
  readonly role: string;
}

/** A query as it is written: a value, whose life is elsewhere. */
export interface QueryDraft {
  readonly record: QueryRecord;
  /** "Type of heart failure" */
  readonly title: string;
  readonly question: string;
  readonly type: QueryType;
  /** All that can be answered, the ways out among them; none where the question is open. */
  readonly options: readonly QueryOption[];
  readonly indicators: readonly QueryIndicator[];
  /** Null until one was chosen. */
  readonly reason: Reason | null;
  /** The template it was begun from, "cardiology/heart-failure-type"; null for none. */
  readonly template: string | null;
  readonly asks: readonly AskedFinding[];
  readonly to: Person;
  /** The specialist who follows it up. */
  readonly assignee: string;
}
