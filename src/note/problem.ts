import type { Axis, Condition } from '#src/match/knowledge.ts';
import type { Span } from '#src/text/span.ts';
import type { PlacedSentence } from './read-note.ts';

/** A mention with its place in the note, in offsets of its part. */
export interface PlacedMention extends Span {
  readonly sentence: PlacedSentence;
  /** Index of the sentence in the reading. */
  readonly at: number;
  /** The words inside the mention that name its body site, where there are any. */
  readonly site: Span | null;
  readonly assertion: number;
  /** Whether it is a broader word for the problem: "CHF" of a systolic heart failure. */
  readonly isBroader: boolean;
}

/** A detail with its place, and how it came to the problem. */
export interface PlacedDetail extends Span {
  readonly axis: Axis;
  readonly value: string;
  readonly part: number;
  /** `own` was said of the condition, `site` of the body site it is in, `note` somewhere in words that mean nothing else. */
  readonly via: 'own' | 'site' | 'note';
  /** Whether it settles its axis: a side does not that is told of one place and of the other side in another. */
  readonly settles: boolean;
  /** The codes it leads to; those that are not under the condition's are of no account. */
  readonly leadsTo?: readonly string[] | undefined;
  readonly sentence: PlacedSentence;
}

/** All mentions of one condition of this patient in this note, with the details they carry together. */
export interface Problem {
  readonly condition: Condition;
  /** Its number in the lexicon. */
  readonly index: number;
  readonly mentions: readonly PlacedMention[];
  readonly details: readonly PlacedDetail[];
  /** Indexes of the body sites it is in: those its mentions name, else where such a condition is. */
  readonly sites: readonly number[];
  /** Whether some mention is affirmed (or uncertain), now, of this patient. */
  readonly isPresent: boolean;
  /** Whether some mention names a cause behind it. */
  readonly hasCause: boolean;
  /** Whether every present mention is uncertain. */
  readonly isUncertain: boolean;
}
