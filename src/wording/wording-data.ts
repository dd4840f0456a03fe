import type { RuleId } from './faults.ts';
import type { DiagnosisLists } from './language/diagnoses.ts';
import type { Channel } from './query.ts';
import type { Severity } from './violation.ts';
import type { LeadingForms } from './lists/leading-lists.ts';
import type { OptionForms } from './lists/option-lists.ts';
import type { PhraseForms } from './lists/phrase-lists.ts';
import type { TextForms } from './lists/text-lists.ts';

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
  /** The same, of the same passage only. */
  readonly unlessHere: readonly string[];
  /** Words of which at least one must stand right beside it. Empty: none need. */
  readonly beside: readonly string[];
  /** Words that may not stand right before it: "failure to" before "capture". */
  readonly notAfter: readonly string[];
  /** Words, marks or numbers that may not stand right after it. */
  readonly notBefore: readonly string[];
}

/** A short form of notes, and the words it stands for: "hie", "hypoxic ischemic encephalopathy". */
export interface Shorthand {
  readonly short: string;
  readonly means: string;
  /** Only when written so: "MI" is an infarction, "mi" is not. */
  readonly exact: boolean;
}

/** All that is under `rules/wording/`, read and checked: plain data that survives JSON unchanged. */
export interface WordingData {
  /** The abbreviations of the classification, where it is there. */
  readonly shorthands: readonly Shorthand[];
  readonly editions: readonly EditionData[];
  readonly diagnoses: DiagnosisLists;
  readonly money: readonly Watchword[];
  readonly quality: readonly Watchword[];
  readonly options: OptionForms;
  readonly leading: LeadingForms;
  readonly phrases: PhraseForms;
  readonly text: TextForms;
}
