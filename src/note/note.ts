/** One field of a note. `revision` grows with each change of the text. */
export interface NotePart {
  readonly name: string;
  readonly text: string;
  readonly revision: number;
}

/** What a clinician drafts for one encounter on one page, in the page's order. */
export interface Note {
  readonly parts: readonly NotePart[];
  /** Read-only text of the same page: it may settle a question, it is never asked about. */
  readonly context: readonly string[];
  /** Whether each part is a note by itself, of one encounter: what one concludes another may contradict. */
  readonly isChart?: boolean;
}

/** A note of one part. */
export function noteOf(text: string): Note {
  return { parts: [{ name: 'note', text, revision: 0 }], context: [] };
}
