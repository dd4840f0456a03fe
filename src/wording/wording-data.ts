import type { DiagnosisLists } from './language/diagnoses.ts';
import type { Channel } from './query.ts';
import type { Severity } from './violation.ts';

/** The faults that the modules under `rules/` can find, by rule. Their words are data: one edition's YAML each. */
export const FAULTS = {
  'Q-01': ['none', 'no-words'],
  'Q-02': ['no-source', 'no-date', 'neither'],
  'Q-03': ['unsupported'],
  'Q-04': ['no-option', 'no-other', 'no-undetermined'],
  'Q-05': ['unlinked', 'unfilled'],
  'Q-07': ['reason', 'subject', 'no-way-out'],
  'Q-08': ['agreement', 'directive', 'assertion', 'one-answer', 'steering', 'presumes'],
  'Q-09': ['money'],
  'Q-10': ['quality'],
  'Q-11': ['names-diagnosis'],
  'Q-12': ['selected', 'praised', 'emphasised', 'ranked'],
  'Q-13': ['not-marked', 'not-dated'],
  'Q-14': ['remove', 'soften', 'exclude'],
  'Q-15': ['no-source', 'not-marked', 'tied-to-option'],
  'Q-16': ['exempts-itself'],
  'Q-18': ['missing', 'unknown'],
  'Q-19': ['answered'],
  'Q-20': ['not-a-provider', 'in-place-of'],
  'Q-21': ['no-question', 'several'],
  'Q-23': ['by-silence'],
} as const;

export type RuleId = keyof typeof FAULTS;
export type FaultId<R extends RuleId> = (typeof FAULTS)[R][number];

/** How one edition of the brief words and weighs one rule. */
export interface EditionRule {
  readonly severity: Severity;
  readonly channels: readonly Channel[];
  readonly faults: Readonly<Record<string, { readonly why: string; readonly mend: string }>>;
}

/** One edition of the brief. A rule that it does not list is not tested. */
export interface EditionData {
  /** "brief-2022" */
  readonly id: string;
  readonly title: string;
  readonly rules: Readonly<Partial<Record<RuleId, EditionRule | undefined>>>;
}

/** Words that are a breach unless the company they keep says that something clinical is meant. */
export interface Watchword {
  /** Phrases, as `language/phrases.ts` reads them. */
  readonly phrases: readonly string[];
  /** Only when written so: "CC" is a word of money, "cc" a volume. */
  readonly exact: boolean;
  /** Words of the same passage or of an indicator that say it is meant clinically: "carcinoma" near HCC. */
  readonly unless: readonly string[];
  /** Words of which at least one must stand right beside it. Empty: none need. */
  readonly beside: readonly string[];
  /** Words that may not stand right before it: "failure to" before "capture". */
  readonly notAfter: readonly string[];
  /** Words, marks or numbers that may not stand right after it. */
  readonly notBefore: readonly string[];
}

/** The words by which the parts of a pasted text, and what stands in them, are known. */
export interface TextForms {
  /** Headings by the part they open. */
  readonly headings: Readonly<
    Record<'title' | 'indicators' | 'question' | 'options' | 'other', readonly string[]>
  >;
  /** Words that name a document, a result or a person as a source. */
  readonly sources: readonly string[];
  readonly months: readonly string[];
  /** Phrases that count days without a calendar: "hospital day", "pod". */
  readonly days: readonly string[];
  /** Words that open a letter or close it. */
  readonly courtesies: readonly string[];
  /** Whose full stop ends no sentence. */
  readonly abbreviations: readonly string[];
}

export interface OptionForms {
  readonly other: readonly string[];
  /** After "other", these say that a diagnosis goes on: "other specified anemia". */
  readonly notOther: readonly string[];
  readonly undetermined: readonly string[];
  /** A label of these words alone, and of those beside, is no answer: "etiology unknown". */
  readonly undeterminedAlone: readonly string[];
  readonly undeterminedBeside: readonly string[];
  readonly extras: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that name no diagnosis: sides, sites, stages, "present on admission". */
  readonly neutral: readonly string[];
  /** Words without weight in a label: articles, prepositions. */
  readonly light: readonly string[];
  /** Words after which a label denies: "without", "no". */
  readonly denying: readonly string[];
  /** What a label may not say of itself: "recommended". */
  readonly praise: readonly string[];
  /** Rungs from the mildest to the most severe. */
  readonly ladders: readonly (readonly string[])[];
}

export interface LeadingForms {
  readonly agreement: readonly string[];
  /** Agreement with a report is no leading in a yes/no query that substantiates it. */
  readonly agreementWithReport: readonly string[];
  readonly steering: readonly string[];
  /** Phrases with {diagnosis} that state a conclusion. */
  readonly assertions: readonly string[];
  /** Verbs that tell a provider to write something. */
  readonly writing: readonly string[];
  /** Words that introduce an order: "please", "kindly", "could you". */
  readonly ordering: readonly string[];
  /** Verbs that only ask. */
  readonly asking: readonly string[];
  /** Words between an order and the diagnosis that change nothing: "the diagnosis of". */
  readonly fillers: readonly string[];
  /** What may be asked about a documented diagnosis: "type", "acuity". */
  readonly dimensions: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly negatedAuxiliaries: readonly string[];
  /** Words that ask openly: "which", "what", "how". */
  readonly openers: readonly string[];
  readonly links: readonly string[];
  /** What a statement ends with to become a demand: ", correct?" */
  readonly tags: readonly string[];
  /** A single one of these in a closed question is the answer it asks for: "acute". */
  readonly values: readonly string[];
  readonly alternatives: readonly string[];
  /** After "or", a place and no alternative: "note or discharge summary". */
  readonly notAlternative: readonly string[];
  /** Words that say a diagnosis stands in the record. */
  readonly attributions: readonly string[];
  /** The same, in sentences that neither ask nor order. */
  readonly statements: readonly string[];
  /** Words that say it does not. */
  readonly lacking: readonly string[];
}

export interface PhraseForms {
  readonly preselected: readonly string[];
  readonly remove: readonly string[];
  readonly soften: readonly string[];
  readonly exclude: readonly string[];
  readonly criteria: readonly string[];
  readonly criteriaSources: readonly string[];
  readonly forReference: readonly string[];
  readonly exempting: readonly string[];
  readonly notProviders: readonly string[];
  readonly inPlaceOf: readonly string[];
  readonly bySilence: readonly string[];
  /** Marks of an earlier encounter, anywhere in an indicator. */
  readonly prior: readonly string[];
  /** What a source is called that belongs to one. */
  readonly priorSources: readonly string[];
  readonly uncertain: readonly string[];
  /** Words of a source that is a provider's own note. */
  readonly providerNotes: readonly string[];
  /** What stands where a fact should: "see chart", "n/a". */
  readonly emptyWords: readonly string[];
  /** What a yes/no question is about, by the reason that allows it. */
  readonly yesno: Readonly<Record<'poa' | 'link' | 'substantiate' | 'conflict', readonly string[]>>;
}

/** All that is under `rules/wording/`, read and checked: plain data that survives JSON unchanged. */
export interface WordingData {
  readonly editions: readonly EditionData[];
  readonly diagnoses: DiagnosisLists;
  readonly money: readonly Watchword[];
  readonly quality: readonly Watchword[];
  readonly options: OptionForms;
  readonly leading: LeadingForms;
  readonly phrases: PhraseForms;
  readonly text: TextForms;
}
