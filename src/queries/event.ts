import type { Person, QueryDraft } from './query.ts';

/** What a query came to. */
export const OUTCOMES = [
  'agreed',
  'disagreed',
  'insignificant',
  'undetermined',
  'other',
  'no-response',
  'not-my-patient',
  'needs-information',
  'removed',
  'settled',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By which way a query left the workbench. `verbal` was asked aloud: it is written down in the same form. */
export type IssuedBy = 'copy' | 'print' | 'file' | 'armed' | 'verbal';

/** What a provider answered: an option counted from 0, or null, and their own words, which may be empty. */
export interface QueryAnswer {
  readonly option: number | null;
  readonly text: string;
  /** Who answered, where it was told; the record's own name is that of whoever wrote it down. */
  readonly by?: string;
  /** When, as `at` of an event, where that was before it was written down. */
  readonly at?: string;
}

/** A note that a change of a query rests on. */
export interface NoteNamed {
  readonly document: string;
  readonly date: string;
}

/** What happened, without when and by whom. */
export type QueryAct =
  | { readonly kind: 'drafted' | 'edited'; readonly draft: QueryDraft }
  /** `words` is the query as it was sent, to the letter. */
  | { readonly kind: 'issued'; readonly how: IssuedBy; readonly words: string }
  | { readonly kind: 'reminded'; readonly how: IssuedBy }
  | { readonly kind: 'escalated'; readonly to: string; readonly reason: string }
  | { readonly kind: 'answered'; readonly answer: QueryAnswer; readonly outcome: Outcome }
  /** The note now says what was asked for. */
  | { readonly kind: 'settled'; readonly note: NoteNamed; readonly reason: string }
  | { readonly kind: 'closed' | 'reopened' | 'retracted' | 'expired'; readonly reason: string }
  | { readonly kind: 'assigned'; readonly assignee: string };

/**
 * Something that happened to a query. `at` is RFC 3339 with an offset, "2026-11-27T16:43:05+01:00": it says both the moment
 * and the time of day there, by which working hours go.
 */
export type QueryEvent = QueryAct & { readonly at: string; readonly by: Person };
