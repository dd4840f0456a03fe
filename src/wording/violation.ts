/** `error` blocks a query from being issued and a pack from being loaded; `warning` and `info` are shown. */
export type Severity = 'error' | 'warning' | 'info';

/** One breach of one rule. */
export interface Violation {
  /** "Q-08" */
  readonly rule: string;
  /** Which of the rule's faults it is: "agreement". */
  readonly fault: string;
  readonly severity: Severity;
  /** The query's own words; empty where the fault is that words are missing. */
  readonly quote: string;
  /** Why it is a breach, in a sentence. */
  readonly why: string;
  /** The direction in which to mend it. */
  readonly mend: string;
}
