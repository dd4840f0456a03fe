/** Sets of words as numbers, what a `WordSetIndex` is made of. Survives JSON unchanged. */
export interface FiledSets {
  /** The word ids of all sets one after the other: of each the rarest first, and behind it the next rarest. */
  readonly words: readonly number[];
  /** By set: how many words it has, and what it was filed for. */
  readonly lengths: readonly number[];
  readonly meanings: readonly number[];
}

/** Sets of words that are being gathered. */
export class WordSetList {
  readonly #sets: number[][] = [];
  readonly #meanings: number[] = [];

  /** Adds a wording; the same word twice counts once. */
  add(words: readonly number[], meaning: number): void {
    this.#sets.push([...new Set(words)]);
    this.#meanings.push(meaning);
  }

  /** All that was added. `rarity` has, by word id, the higher the rarer. */
  filed(rarity: ArrayLike<number>): FiledSets {
    const rarestFirst = (set: number[]): number[] => {
      for (let place = 0; place < Math.min(2, set.length); place += 1) {
        let best = place;
        for (let at = place + 1; at < set.length; at += 1)
          if (rarity[set[at]!]! > rarity[set[best]!]!) best = at;
        [set[place], set[best]] = [set[best]!, set[place]!];
      }
      return set;
    };
    return {
      words: this.#sets.flatMap((set) => rarestFirst([...set])),
      lengths: this.#sets.map((set) => set.length),
      meanings: this.#meanings,
    };
  }
}
