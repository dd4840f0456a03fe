import type { FormsOf } from './list-kind.ts';

/** The words by which the parts of a pasted text, and what stands in them, are known: `rules/wording/text.yaml`. */
export const TEXT_LISTS = {
  /** Words that name a document, a result or a person as a source. */
  sources: 'phrases',
  /** Words that open prose, and no entry of the record: "your", "the". */
  prose: 'words',
  /** What heads the columns of a table: "source", "finding". */
  columns: 'words',
  /** Words of a line that heads the facts of one stay: "prior encounter". */
  stays: 'phrases',
  /** Words before a number that say which patient, place or form: "encounter". */
  identifiers: 'words',
  months: 'words',
  /** Phrases that count days without a calendar: "hospital day", "pod". */
  days: 'phrases',
  /** Words of a line to sign on. */
  signing: 'words',
  /** Words that open a letter or close it. */
  courtesies: 'phrases',
  /** Whose full stop ends no sentence. */
  abbreviations: 'words',
} as const;

export interface TextForms extends FormsOf<typeof TEXT_LISTS> {
  /** Headings by the part they open. */
  readonly headings: Readonly<
    Record<'title' | 'indicators' | 'question' | 'options' | 'other', readonly string[]>
  >;
}
