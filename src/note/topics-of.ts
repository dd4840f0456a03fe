import type { Lexicon } from '#src/match/lexicon.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Of how many sentences a note may be for one of four to say what it speaks of. */
const SHORT = 4;

/** What a note speaks of: what enough of its sentences do, for an eye is looked at in every exam. */
export function topicsOf(
  sentences: readonly { readonly reading: SentenceReading }[],
  lexicon: Lexicon,
): number {
  const topics = lexicon.knowledge.curated?.topics ?? [];
  let bits = 0;
  topics.forEach(({ least }, topic) => {
    let count = 0;
    for (const { reading } of sentences) count += (reading.topics >>> topic) & 1;
    if (count > 0 && (count >= least || count * SHORT >= sentences.length)) bits |= 1 << topic;
  });
  return bits;
}
