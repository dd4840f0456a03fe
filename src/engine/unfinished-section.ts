import type { Lexicon } from '#src/match/lexicon.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import type { Span } from '#src/text/span.ts';
import { isConcluding } from './anchor.ts';

/** A stretch of one part of a note. */
export interface Stretch extends Span {
  readonly part: number;
}

/**
 * The section in which something is being written at a place: what it leaves open may be told further down. Null where
 * there is no heading above, and where what is written concludes (assessment, plan, diagnosis): there an answer belongs.
 */
export function unfinishedSection(
  { sentences }: NoteReading,
  place: { readonly part: number; readonly at: number },
  lexicon: Lexicon,
): Stretch | null {
  const here = sentences.findLastIndex(({ part, start }) => part === place.part && start <= place.at);
  const sentence = sentences[here];
  if (sentence === undefined || sentence.section < 0 || isConcluding({ sentence }, lexicon)) return null;
  const isOf = (at: number): boolean =>
    sentences[at]?.part === place.part && sentences[at].section === sentence.section;
  let [first, last] = [here, here];
  while (isOf(first - 1)) first -= 1;
  while (isOf(last + 1)) last += 1;
  return { part: place.part, start: sentences[first]!.start, end: sentences[last]!.end };
}
