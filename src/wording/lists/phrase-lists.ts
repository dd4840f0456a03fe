import type { FormsOf } from './list-kind.ts';

/** What the rules look for that need only a few phrases: `rules/wording/phrases.yaml`. */
export const PHRASE_LISTS = {
  preselected: 'phrases',
  /** Words that deny what follows them: "no answer is preferred". */
  denials: 'words',
  remove: 'phrases',
  soften: 'phrases',
  /** Words before a nudge that make it no order: "feel free to". */
  permitting: 'phrases',
  exclude: 'phrases',
  criteria: 'phrases',
  criteriaSources: 'words',
  forReference: 'phrases',
  exempting: 'phrases',
  /** Who does not treat the patient, and who does: "nurse practitioner" is both. */
  notProviders: 'words',
  providers: 'words',
  /** Words that open a second question. */
  another: 'phrases',
  /** Words that make a request of a sentence: no record holds them. */
  courteous: 'words',
  /** Words that open a line which says whom a query is for. */
  addressing: 'words',
  /** Bodies that treat nobody: "Query for: Quality Committee". */
  bodies: 'words',
  /** Words that make a place of one: "fall in the emergency department". */
  placing: 'words',
  inPlaceOf: 'phrases',
  bySilence: 'phrases',
  /** That the provider has not answered, or is not asked: "if left open", "by default". */
  unanswered: 'phrases',
  /** That something is entered, and words near it that deny it or are about the query itself. */
  entries: 'phrases',
  noEntry: 'phrases',
  /** That the provider chooses what is entered: "the answer you select". */
  choosing: 'phrases',
  /** Limits in words, as criteria set them: "at least". */
  limits: 'phrases',
  /** Words that set a limit before a number with a unit, and the units. */
  beyond: 'words',
  units: 'words',
  /** What makes a criterion of an answer ("if free air is seen"), and what only asks for more words ("if known"). */
  conditionsOfAnswer: 'phrases',
  conditionsOfOwnWords: 'phrases',
  /** Words that say what a name means, and the limits they mean it by: "severe means a loss above 10%". */
  defining: 'phrases',
  definingLimits: 'phrases',
  /** Words behind a statement that make a rule of it. */
  conditionals: 'words',
  /** Words that draw a diagnosis from a limit: "meets". */
  concluding: 'phrases',
  /** Questions that ask nothing of the patient: "Questions?" */
  footers: 'phrases',
  /** Marks of an earlier encounter, anywhere in an indicator. */
  prior: 'phrases',
  /** What a source is called that belongs to one. */
  priorSources: 'phrases',
  uncertain: 'words',
  /** What links a condition to its cause in a record. */
  causeLinks: 'phrases',
  /** Words of a test whose finding answers nothing by itself: "sputum cx". */
  cultures: 'words',
  /** Words of a source that is a provider's own note. */
  providerNotes: 'phrases',
  /** Words of a source that is no note: "flowsheet". */
  notNotes: 'words',
  /** Dimensions that one quoted word answers: "type", "stage". */
  detailed: 'words',
  /** Words that make a measure of the name before them: "coma scale". */
  measures: 'words',
  /** What makes a test or a measure of the short form before it: "HIT panel". */
  testing: 'words',
  /** Dimensions that a label asks for where answers follow it: "degree of the laceration:". */
  openDimensions: 'words',
  /** Words with which a label ends whose answers go on: "the pneumonia was:". */
  unfinished: 'words',
  /** That a dimension is open: "not stated", "missing". */
  gaps: 'phrases',
  /** What stands where the words of the record should: "see chart", "n/a". */
  emptyQuotes: 'words',
  /** What stands where a source or a date should: "unknown". */
  emptyPlaces: 'words',
} as const;

/** What a yes/no question is about, by the reason that allows it. */
export const YESNO_LISTS = {
  poa: 'phrases',
  link: 'phrases',
  substantiate: 'phrases',
  conflict: 'phrases',
} as const;

export interface PhraseForms extends FormsOf<typeof PHRASE_LISTS> {
  /** What an open question may ask for, and what the record says when it has answered it. */
  readonly details: readonly { readonly asked: readonly string[]; readonly values: readonly string[] }[];
  /** What a yes/no question is about, by the reason that allows it. */
  readonly yesno: FormsOf<typeof YESNO_LISTS>;
}
