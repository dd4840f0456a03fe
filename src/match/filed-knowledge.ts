import type { Curated } from './curated.ts';
import type { Knowledge } from './knowledge.ts';
import type { FiledPhrases } from './phrase-list.ts';
import type { Shorthand } from './shorthands.ts';
import type { FiledSets } from './word-set-list.ts';

/**
 * The wordings of some knowledge as numbers, worked out while the extension is built: a background script that was just
 * started takes them as they are, which costs it a third of the time of filing the texts. Survives JSON unchanged.
 */
export interface FiledKnowledge {
  /** What the numbers of words stand for: those before the words of the classification, and those after them. */
  readonly words: {
    readonly first: string;
    readonly aliases: readonly (readonly [spelling: string, word: number])[];
    readonly last: string;
  };
  /** Sites, details, cues and broader words. */
  readonly phrases: FiledPhrases;
  readonly headings: FiledPhrases;
  readonly signs: FiledPhrases;
  readonly shorthandPhrases: FiledPhrases;
  readonly wordings: FiledSets;
  /** By meaning of a phrase or sign: SITE to MEASURE, and the index in its list. */
  readonly kinds: readonly number[];
  readonly refs: readonly number[];
  /** Lists of condition indexes that a broader word may stand for. */
  readonly broader: readonly (readonly number[])[];
  /** By condition that people named: those of which a wording is a broader word for it. */
  readonly broaderOf: readonly (readonly number[])[];
  readonly shorthands: readonly Shorthand[];
}

/**
 * Knowledge without the wordings that were filed. It is no Knowledge to the compiler, because a lexicon of it alone would
 * read nothing and say so nowhere: it goes with what was filed.
 */
export type LeanKnowledge = Omit<Knowledge, 'wordings'> & { readonly wordings: 'filed' };

/** The knowledge without the wordings that were filed: what has to be shipped beside them. */
export function withoutWordings(knowledge: Knowledge): LeanKnowledge {
  const { curated } = knowledge;
  return {
    ...knowledge,
    wordings: 'filed',
    forms: {},
    sections: knowledge.sections.map((section) => ({ ...section, headings: [] })),
    sites: knowledge.sites.map((site) => ({ ...site, terms: [] })),
    details: knowledge.details.map((detail) => ({ ...detail, terms: [], exact: [] })),
    cues: knowledge.cues.map((cue) => ({ ...cue, terms: [] })),
    conditions: knowledge.conditions.map((condition) => ({ ...condition, terms: [], broader: [] })),
    curated: curated === undefined ? undefined : curatedWithoutWordings(curated),
  };
}

function curatedWithoutWordings(curated: Curated): Curated {
  return {
    ...curated,
    equivalents: [],
    abbreviations: [],
    wordings: curated.wordings.map(({ family }) => ({ words: '', family })),
    answers: curated.answers.map((answers) => ({
      ...answers,
      values: answers.values.map((value) => ({ ...value, terms: [] })),
    })),
    measures: curated.measures.map((measure) => ('forms' in measure ? { ...measure, forms: [] } : measure)),
    topics: curated.topics.map((topic) => ({ ...topic, words: [] })),
  };
}
