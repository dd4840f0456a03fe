import { Conditions } from '#src/match/conditions.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import { relationsOf } from '#src/match/site-relations.ts';
import { createEdition, type Edition } from '#src/wording/edition.ts';
import type { WordingData } from '#src/wording/wording-data.ts';

/** What a pack is checked against, made ready once: reading it takes most of the time of loading, a pack hardly any. */
export interface Ground {
  readonly knowledge: Knowledge;
  readonly wording: WordingData;
  readonly edition: Edition;
  /** Null where there is no classification. */
  readonly classified: Conditions | null;
}

/** What packs stand on, of knowledge and wording that were compiled. */
export function groundOf(knowledge: Knowledge, wording: WordingData): Ground {
  return {
    knowledge,
    wording,
    edition: createEdition(wording),
    classified:
      knowledge.classification === undefined ? null : new Conditions(knowledge, relationsOf(knowledge.sites)),
  };
}
