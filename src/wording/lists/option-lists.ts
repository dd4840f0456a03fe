import type { FormsOf } from './list-kind.ts';

/** How an option is known for what it is: `rules/wording/options.yaml`. */
export const OPTION_LISTS = {
  other: 'phrases',
  /** Before a line to write on, one of these anywhere in a label says that own words are meant. */
  otherWords: 'words',
  /** After "other", these say that a diagnosis goes on: "other specified anemia". */
  notOther: 'stems',
  undetermined: 'phrases',
  /** No answer, in a label that names no diagnosis: "defer to cardiology", "etiology unknown". */
  notKnowing: 'phrases',
  /** The provider's own words, in a label that names no diagnosis: "type your answer". */
  ownWords: 'phrases',
  extras: 'phrases',
  /** What puts a prompt away unanswered, as the whole label: "not now". */
  dismissals: 'phrases',
  yes: 'phrases',
  no: 'phrases',
  /** Words that name no diagnosis: sides, sites, stages, "present on admission". */
  neutral: 'stems',
  /** Words without weight in a label: articles, prepositions. */
  light: 'stems',
  /** Words that specify a diagnosis further and are none of their own: "with psychotic features". */
  specifiers: 'stems',
  /** Words after which a label denies: "without", "no". */
  denying: 'stems',
  /** What a label may not say of itself: "recommended". */
  praise: 'phrases',
  /** Words that make a condition of a label, however rare its name: "syndrome", "dislodgement". */
  conditions: 'stems',
} as const;

export interface OptionForms extends FormsOf<typeof OPTION_LISTS> {
  /** Signs that make an option louder than the others. */
  readonly loudSigns: readonly string[];
  /** Rungs from the mildest to the most severe. */
  readonly ladders: readonly (readonly string[])[];
}
