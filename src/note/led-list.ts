import type { SentenceReading } from './sentence-reading.ts';

/** Follows the sentences of a part, and says what the line that opens a list says of each item: "Denies the following:". */
export class LedList {
  #bits = 0;
  /** What the opening line is itself in a list above: an item beside it is no item of its list. */
  #above: SentenceReading['item'] = null;

  /** Bits of `assertion.ts` for the next sentence. */
  next({ leads, item, heading, isUnknownHeading }: SentenceReading, opensLine: boolean): number {
    const isOver = opensLine && (item === null || item === this.#above);
    if (isOver || heading !== null || isUnknownHeading) this.#bits = 0;
    const bits = this.#bits;
    if (leads !== 0) [this.#bits, this.#above] = [leads, item];
    return bits;
  }
}
