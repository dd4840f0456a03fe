import type { Conditions } from '#src/match/conditions.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import type { Edition } from '#src/wording/edition.ts';
import type { WordingData } from '#src/wording/wording-data.ts';

/** What a pack is checked against, made ready once: reading it takes most of the time of loading, a pack hardly any. */
export interface Ground {
  readonly knowledge: Knowledge;
  readonly wording: WordingData;
  readonly edition: Edition;
  /** Null where there is no classification. */
  readonly classified: Conditions | null;
}
