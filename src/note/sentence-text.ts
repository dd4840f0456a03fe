import type { NoteReading, PlacedSentence } from './read-note.ts';

/** The text of a sentence of a note. */
export function sentenceText({ textOf }: NoteReading, { part, start, end }: PlacedSentence): string {
  return textOf(part).slice(start, end);
}
