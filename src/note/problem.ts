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
}

/** A detail with its place, and how it came to the problem. */
export interface PlacedDetail extends Span {
  readonly axis: Axis;
  readonly value: string;
  readonly part: number;
  /** `own` was said of the condition, `site` of the body site it is in. */
  readonly via: 'own' | 'site';
  readonly sentence: PlacedSentence;
}

/** All mentions of one condition of this patient in this note, with the details they carry together. */
export interface Problem {
  readonly condition: Condition;
  readonly mentions: readonly PlacedMention[];
  readonly details: readonly PlacedDetail[];
  /** Whether some mention is affirmed (or uncertain), now, of this patient. */
  readonly isPresent: boolean;
  /** Whether every present mention is uncertain. */
  readonly isUncertain: boolean;
}
