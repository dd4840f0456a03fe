import type { Period, Side } from './compare.ts';
import type { Numbers } from './day-count.ts';
import type { QueryResult } from './query-fact.ts';

/** What was counted of a rule on a host, on the days of one side. */
export interface CountFact extends Numbers {
  readonly rule: string;
  readonly host: string;
  readonly side: Side;
}

/** What the queries by a rule came to. */
export interface QueryResultFact {
  readonly rule: string;
  readonly results: Readonly<Record<QueryResult, number>>;
}

/** So many lines of a file that say the same of a rule. Every word is one of ours: nothing of the line itself is kept. */
export interface JudgedFact {
  readonly rule: string;
  /** YYYY-MM; null where it is not told. */
  readonly month: string | null;
  /** The id of an auditor's verdict; null for a denial. */
  readonly verdict: string | null;
  /** The id of a reason of denial; null for an audit. */
  readonly reason: string | null;
  readonly count: number;
}

/** What one file says, as it is kept. */
export type OutcomeFacts =
  | {
      readonly kind: 'counts';
      readonly facts: readonly CountFact[];
      /** From the first day to the last. */
      readonly days: Period;
      /** When everything was counted and nothing shown; null where that never was. */
      readonly baseline: Period | null;
      /** What all exports of the browser profile are known by; null where the file does not say it. */
      readonly installation?: string | null;
    }
  | { readonly kind: 'queries'; readonly facts: readonly QueryResultFact[] }
  | { readonly kind: JudgedKind; readonly facts: readonly JudgedFact[] };

/** What a file of somebody else's can be. */
export const JUDGED_KINDS = ['audits', 'denials'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];
