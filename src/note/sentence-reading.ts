import type { Axis } from '#src/match/knowledge.ts';
import type { Span } from '#src/text/span.ts';

/*
 * What one sentence says, in offsets from its own start: it depends on the sentence's words alone, so it is kept and
 * used again wherever the same words stand.
 */

export interface DetailMention extends Span {
  readonly axis: Axis;
  readonly value: string;
}

export interface SiteMention extends Span {
  /** Index into the knowledge's sites. */
  readonly site: number;
  /** Whether it is found well: "left heel intact". */
  readonly isWell: boolean;
  readonly details: DetailMention[];
  /** Bits of `assertion.ts`. */
  readonly assertion: number;
}

export interface ConditionMention extends Span {
  /** Number of the condition in the lexicon. */
  readonly condition: number;
  /** Which readings of ambiguous abbreviations it takes for granted: each counted from 1 in the lexicon's shorthands. */
  readonly senses: readonly number[];
  /** The senses of each condition in whose place it stands: it counts only where the note bears none of them whole. */
  readonly insteadOf: readonly (readonly number[])[];
  /** Whether a year that has gone by stands right behind it: "CVA 2019". */
  readonly hasPastYear: boolean;
  /** Whether a cause is named right behind it: "thrombocytopenia due to sepsis". */
  readonly hasCause: boolean;
  /** Ids of its words: of two names, the one whose words the other has as well is the broader. */
  readonly words: readonly number[];
  /** The body sites among its words. */
  readonly sites: readonly SiteMention[];
  readonly details: DetailMention[];
  readonly assertion: number;
}

/** A broader word that may stand for a condition named elsewhere: "the fracture". */
export interface BroaderMention extends Span {
  /** Index into the lexicon's broader words. */
  readonly broader: number;
  readonly details: DetailMention[];
  readonly assertion: number;
}

/**
 * A stretch of time: "45 minutes"; "9:00 to 9:45" with its start and stop as minutes of the day; or a start or stop alone
 * ("Stop time: 9:45"), which says no minutes until the other one is found.
 */
export interface TimeMention extends Span {
  readonly minutes: number;
  readonly clock: { readonly from: number | null; readonly to: number | null } | null;
  /** Bits of CLOCK that the words of its sentence have: spent, shared, wider, apart, habit, visit. */
  readonly said: number;
  /** Whether it is a range or a bound and no figure: "45-55 minutes", "over 55 minutes". */
  readonly isInexact: boolean;
}

export interface SentenceReading {
  /** The section that its heading opens, and where the heading ends. */
  readonly heading: { readonly section: number; readonly end: number } | null;
  /** A heading that the vocabulary does not know: it ends the section before it. */
  readonly isUnknownHeading: boolean;
  /** What opens it as an item of a list: "1." or "#" an item of its own, "-" one under another. */
  readonly item: 'own' | 'under' | null;
  /** Bits of what its cues say of the list that it opens: "Denies the following:". */
  readonly leads: number;
  readonly conditions: readonly ConditionMention[];
  readonly sites: readonly SiteMention[];
  readonly broader: readonly BroaderMention[];
  readonly times: readonly TimeMention[];
  /** The side that a line by itself says, for all that the note is about: "[x] Right [ ] Left", "Side: left". */
  readonly side: DetailMention | null;
  readonly answers: readonly AnswerMention[];
  /** Bits of the topics it speaks of, by their indexes. */
  readonly topics: number;
}

/** Words that settle an axis of some families wherever they stand: "HFrEF". */
export interface AnswerMention extends Span {
  /** Index into the curated answers, and of the value there. */
  readonly answers: number;
  readonly value: number;
  readonly assertion: number;
}
