import type { SentenceReading } from './sentence-reading.ts';

/** Follows the sentences of a part, and says what the line that opens a list says of each item: "Denies the following:". */
export class LedList {
  #bits = 0;
  /** What the opening line is itself in a list above: an item beside it is no item of its list. */
  #above: SentenceReading['item'] = null;
  /** What the list's own items are: one of another kind begins another list. */
  #own: SentenceReading['item'] = null;

  get isOpen(): boolean {
    return this.#bits !== 0;
  }

  /** Bits of `assertion.ts` for the next sentence. */
  next({ leads, item, heading, isUnknownHeading }: SentenceReading, opensLine: boolean): number {
    if (heading !== null || isUnknownHeading || (opensLine && !this.#goesOn(item))) this.#bits = 0;
    if (opensLine && this.#bits !== 0) this.#own ??= item;
    const bits = this.#bits;
    if (leads !== 0) [this.#bits, this.#above, this.#own] = [leads, item, null];
    return bits;
  }

  /** Ends the list: what comes is no item of it. */
  end(): void {
    this.#bits = 0;
  }

  #goesOn(item: SentenceReading['item']): boolean {
    return item !== null && item !== this.#above && (this.#own === null || item === this.#own);
  }
}
