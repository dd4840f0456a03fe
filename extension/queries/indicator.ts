import type { QueryIndicator } from '#src/queries/query.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import type { Span } from '#src/text/span.ts';
import { type ChartNote, documentOf, noteDate } from '../worklist/chart.ts';
import { say } from '../ui/say.ts';

/** No list of abbreviations: a quote cut at "Dr." is a little short, and still word for word. */
const NO_ABBREVIATIONS: ReadonlySet<string> = new Set();

/** A stretch of a note as an indicator: its words, and where they stand. */
export function indicatorAt(note: ChartNote, { start, end }: Span): QueryIndicator {
  const quote = note.text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  const line = note.text.slice(0, start).split('\n').length;
  return { quote, document: documentOf(note), date: noteDate(note), place: say('queryLine', line) };
}

/** The sentences of a note, in order. */
export function sentencesIn({ text }: ChartNote): Span[] {
  return sentencesOf(text, NO_ABBREVIATIONS);
}

/** The sentence in which a place stands, or the place itself where no sentence holds all of it. */
export function sentenceAround(note: ChartNote, place: Span): Span {
  return sentencesIn(note).find(({ start, end }) => start <= place.start && place.end <= end) ?? place;
}
