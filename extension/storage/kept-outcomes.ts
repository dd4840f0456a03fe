import type { JudgedKind, OutcomeFacts } from '#src/measures/outcome-facts.ts';
import type { Proposed } from '#src/measures/proposals.ts';
import type { JudgedField } from '#src/measures/read-judged.ts';

/** What was taken of a file of outcomes: counts of rules that are known, by words that are ours. Nothing else of it is kept. */
export type KeptOutcomes = OutcomeFacts & {
  /** Of the file, which stands for whose numbers they are: a file of the same name takes its place. */
  readonly name: string;
  /** SHA-256 of the file's text. */
  readonly hash: string;
  /** YYYY-MM-DD on which it was brought in. */
  readonly on: string;
};

/** Names of the columns that last said each, for the next file of the kind. Of a file's head, and only those that were mapped. */
export interface KeptColumns {
  readonly kind: JudgedKind;
  readonly names: Readonly<Partial<Record<JudgedField, string>>>;
}

/** What somebody decided on a proposal. It is never changed and never deleted. */
export interface KeptDecision {
  readonly id?: number;
  readonly rule: string;
  readonly does: Proposed;
  readonly isAccepted: boolean;
  readonly by: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly on: string;
  /** The shares it rested on, by the ids of what proposed it. */
  readonly grounds: readonly { readonly id: string; readonly count: number; readonly over: number }[];
}
