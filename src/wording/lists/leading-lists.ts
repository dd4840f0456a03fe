import type { FormsOf } from './list-kind.ts';

/** How a sentence leads: `rules/wording/leading.yaml`. */
export const LEADING_LISTS = {
  agreement: 'phrases',
  /** Orders whose "it" stands in another sentence: "add it to your note". */
  pointing: 'phrases',
  /** What is said of a patient to have a condition: "went into", "is". */
  predicates: 'phrases',
  /** Words of a sentence that tells no fact of now: "if", "criteria". */
  notTold: 'words',
  /** Agreement with a report is no leading in a yes/no query that substantiates it. */
  agreementWithReport: 'phrases',
  steering: 'phrases',
  /** Phrases with {diagnosis} that state a conclusion. */
  assertions: 'phrases',
  /** Verbs that tell a provider to write something. */
  writing: 'words',
  /** Of those, verbs after which "to" names what is wanted: 'change "CHF" to ...'. */
  changing: 'words',
  /** Words that introduce an order: "please", "kindly", "could you". */
  ordering: 'words',
  /** Of those, verbs that give an order only after "you". */
  modals: 'words',
  /** Verbs that only ask. */
  asking: 'words',
  /** Verbs, and their participles, that ask to say more of something: "can it be specified". */
  specifying: 'words',
  /** Words between an order and the diagnosis that change nothing: "the diagnosis of". */
  fillers: 'words',
  /** What may be asked about a documented diagnosis: "type", "acuity". */
  dimensions: 'words',
  /** Dimensions that name what follows "of" all the same: "a diagnosis of sepsis". */
  presence: 'words',
  /** Dimensions whose answer is a condition of its own: "cause". */
  diagnosing: 'words',
  /** Dimensions that two diagnoses have together: "relationship". */
  joint: 'words',
  /** Words that stay with what was named before: "its". */
  referring: 'words',
  /** Words that add a dimension behind a diagnosis: "with its acuity". */
  adding: 'words',
  auxiliaries: 'words',
  /** "is", "was": what follows them is said of the subject. */
  beingForms: 'words',
  negatedAuxiliaries: 'words',
  /** Words that follow an auxiliary when it asks without a question mark. */
  subjects: 'words',
  /** Words after which a clause begins. */
  joining: 'words',
  /** Words that ask openly: "which", "what", "how". */
  openers: 'words',
  /** Words after which a verb of asking is a noun: "your note". */
  determiners: 'words',
  links: 'phrases',
  /** What follows "due to" where the cause itself is asked for. */
  openCauses: 'words',
  /** What a statement ends with to become a demand: ", correct?" */
  tags: 'phrases',
  /** A single one of these in a closed question is the answer it asks for: "acute". */
  values: 'words',
  alternatives: 'words',
  /** After "or", a place and no alternative: "note or discharge summary". */
  notAlternative: 'words',
  /** Words written with a stroke that are no choice: "he/she". */
  pairs: 'words',
  /** Words that say a diagnosis stands in the record. */
  attributions: 'phrases',
  /** Whose conclusions are another's and no author's: "CT", "radiologist". */
  interpreters: 'words',
  /** The same as attributions, in sentences that neither ask nor order. */
  statements: 'phrases',
  /** Words that say it does not. */
  lacking: 'words',
} as const;

export type LeadingForms = FormsOf<typeof LEADING_LISTS>;
