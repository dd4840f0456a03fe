import { plainWords } from '#src/text/plain-words.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import type { KeyedHash } from './keyed-hash.ts';

/** How many hashes are kept of a note: the least, so that those of a later text are of the same sentences. */
const KEPT = 32;
/** Of the smaller of two texts so much must be in the other for them to be one note: an author rewrites no more at once. */
const SAME = 0.6;
const LONGER = 4;
const NO_ABBREVIATIONS: ReadonlySet<string> = new Set();

/** Short keyed hashes of a note's sentences, wherever they stand in it. Remembers those of sentences it has seen. */
export class SentenceHashes {
  readonly #hash: KeyedHash;
  #known = new Map<string, number>();

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  async of(texts: readonly string[]): Promise<ReadonlySet<number>> {
    const sentences = texts.flatMap((text) =>
      sentencesOf(text, NO_ABBREVIATIONS).map(({ start, end }) => plainWords(text.slice(start, end))),
    );
    const pairs = await Promise.all(
      [...new Set(sentences)].map(
        async (words) => [words, this.#known.get(words) ?? (await this.#hash.shortOf(words))] as const,
      ),
    );
    this.#known = new Map(pairs);
    return new Set(this.#known.values());
  }
}

/** What is kept of the hashes of a note. */
export function sketchOf(hashes: ReadonlySet<number>): number[] {
  return [...hashes].toSorted((a, b) => a - b).slice(0, KEPT);
}

/**
 * How much of the smaller of two is in the other, 0 to 1: a note that is being typed anew is known as it grows. Of a long
 * note only the part is looked at that its sketch is of.
 */
function likeness(sketch: readonly number[], hashes: ReadonlySet<number>): number {
  const greatest = sketch.length < KEPT ? Infinity : sketch[sketch.length - 1]!;
  const others = [...hashes].filter((hash) => hash <= greatest);
  const fewer = Math.min(sketch.length, others.length);
  // A sketch follows its note as that grows: a far longer one that holds the same few lines is another.
  if (fewer === 0 || others.length > LONGER * sketch.length) return 0;
  return sketch.filter((hash) => hashes.has(hash)).length / fewer;
}

/** Whether a sketch is of the note with these hashes. */
export function isOf(sketch: readonly number[], hashes: ReadonlySet<number>): boolean {
  return likeness(sketch, hashes) >= SAME;
}
