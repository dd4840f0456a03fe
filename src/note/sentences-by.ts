import type { SentenceReading } from './sentence-reading.ts';

/** Indexes of sentences, ascending, by what they name. */
export type SentencesBy = ReadonlyMap<number, readonly number[]>;

/** The sentences by the numbers that `named` gives for what each says. */
export function sentencesBy(
  sentences: readonly { readonly reading: SentenceReading }[],
  named: (reading: SentenceReading) => readonly number[],
): SentencesBy {
  const by = new Map<number, number[]>();
  sentences.forEach(({ reading }, at) => {
    for (const name of named(reading)) {
      const list = by.get(name);
      if (list === undefined) by.set(name, [at]);
      else if (list[list.length - 1] !== at) list.push(at);
    }
  });
  return by;
}
