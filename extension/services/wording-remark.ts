import type { Span } from '#src/text/span.ts';

/** A place of a query box at which rules of wording are broken. `key` names the same breach through all readings of the box. */
export interface WordingRemark extends Span {
  readonly kind: 'wording';
  /** As of prompts: it is marked. */
  readonly level: 'ask';
  readonly key: string;
  /** The box's place among the parts that the tab's frames were told of. */
  readonly part: number;
  /** The words at the span; "" where the fault is that words are missing. */
  readonly quote: string;
  readonly breaches: readonly WordingBreach[];
}

/** One rule that is broken there. */
export interface WordingBreach {
  /** "Q-08" */
  readonly rule: string;
  readonly why: string;
  readonly mend: string;
  /** Whether it keeps a query from being issued. */
  readonly isBlocking: boolean;
}
