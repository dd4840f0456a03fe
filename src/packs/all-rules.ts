import type { Knowledge } from '#src/match/knowledge.ts';
import type { Pack } from '#src/match/rules.ts';
import type { Thresholds } from '#src/match/thresholds.ts';
import type { QueryTemplate } from './query-template.ts';
import type { WordingData } from '#src/wording/wording-data.ts';

/**
 * All that is under `rules/`, read, checked and compiled: what the engine is made of, and the words by which prompts and
 * queries are judged, and how many minutes codes take. Survives JSON unchanged. It is named here and not in `src/match`, because `src/match` and
 * `src/wording` do not know each other.
 */
export interface AllRules {
  readonly knowledge: Knowledge;
  readonly packs: readonly Pack[];
  /** Templates of formal queries, for CDI specialists. */
  readonly templates: readonly QueryTemplate[];
  readonly wording: WordingData;
  readonly thresholds: Thresholds;
}
