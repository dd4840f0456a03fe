/** Stands in a phrase for any number in figures. */
export const ANY_NUMBER = -1;

/** Phrases as numbers, what a `PhraseIndex` is made of. Survives JSON unchanged. */
export interface FiledPhrases {
  /** The word ids of all phrases one after the other. */
  readonly words: readonly number[];
  /** By phrase: how many words it has, what it was filed for, and at which of its words it is looked for. */
  readonly lengths: readonly number[];
  readonly meanings: readonly number[];
  readonly rarest: readonly number[];
  /** Phrases that count only as they are spelled, capitals and all: their numbers, and how. */
  readonly exact: readonly (readonly [phrase: number, spelling: string])[];
}

/** More than there are phrases. */
const COMMON = 1e9;

/** Phrases that are being gathered. */
export class PhraseList {
  readonly #phrases: (readonly number[])[] = [];
  readonly #meanings: number[] = [];
  readonly #exact: [number, string][] = [];

  /** Adds a phrase of word ids, one of which at least is no ANY_NUMBER. */
  add(words: readonly number[], meaning: number, exact: string | null = null): void {
    if (exact !== null) this.#exact.push([this.#phrases.length, exact]);
    this.#phrases.push(words);
    this.#meanings.push(meaning);
  }

  /**
   * All that was added, each to be looked for at the word that fewest phrases have, of several at the first; at one that is
   * `common` in texts only where it has no other.
   */
  filed(common: ReadonlySet<number> = new Set()): FiledPhrases {
    const uses = new Map<number, number>([[ANY_NUMBER, Infinity]]);
    for (const words of this.#phrases) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
    return {
      words: this.#phrases.flat(),
      lengths: this.#phrases.map((words) => words.length),
      meanings: this.#meanings,
      rarest: this.#phrases.map((words) => {
        const counts = words.map((word) => uses.get(word)! + (common.has(word) ? COMMON : 0));
        return counts.indexOf(Math.min(...counts));
      }),
      exact: this.#exact,
    };
  }
}
