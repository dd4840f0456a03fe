import type { Source } from './rules.ts';

/** Minutes that a payer takes, on some days. */
export interface Limit {
  /** Empty: all payers that no other limit of the step names. */
  readonly payers: readonly string[];
  /** First and last day on which it counts, YYYY-MM-DD; null for no end. */
  readonly from: string;
  readonly until: string | null;
  /** Minutes from which one unit counts, and to which; null for no end. */
  readonly least: number;
  readonly most: number | null;
  /** Minutes that each further unit takes; null where there is one unit at most. */
  readonly every: number | null;
  readonly source: Source;
}

/** One step of a timed service: "psychotherapy-short". Codes are named by steps, and never the other way round. */
export interface Step {
  readonly id: string;
  /** Ids of the conditions whose times count. */
  readonly conditions: readonly string[];
  readonly limits: readonly Limit[];
}

/** Which step bare identifiers of procedures are. */
export interface CodesOfStep {
  readonly step: string;
  readonly codes: readonly string[];
  /** Codes one of which has to be given as well; empty for none. */
  readonly beside: readonly string[];
}

/** What compares minutes with codes. It is shown to CDI specialists and coders alone, and the engine does not have it. */
export interface Thresholds {
  readonly steps: readonly Step[];
  readonly codes: readonly CodesOfStep[];
}
