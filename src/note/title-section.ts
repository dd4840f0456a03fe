import type { Lexicon } from '#src/match/lexicon.ts';
import type { Memory } from './memory.ts';
import { readSentence } from './read-sentence.ts';

/** The section that the name of a part opens ("Assessment", "HPI"), or -1. */
export function sectionOf(name: string, lexicon: Lexicon, { titles, scratch }: Memory): number {
  if (name === '') return -1;
  return titles.recallOr(name, () => {
    const title = `${name}:`;
    const { heading } = readSentence(title, { start: 0, end: title.length }, true, lexicon, scratch);
    return heading?.section ?? -1;
  });
}
