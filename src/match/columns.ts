/** The column, or twice as long a copy where it is too short: growing by little costs more than all the adding. */
export function roomFor(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const longer = new Int32Array(length * 2);
  longer.set(column);
  return longer;
}

/** Where each of some runs begins that lie side by side, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) starts[at + 1] = starts[at]! + lengths[at]!;
  return starts;
}

/** Numbers of items by the word they are filed under, each list in the order of the numbers. */
export interface Shelves {
  /** By word id: the first item of the word, counted from 1; 0 for none. */
  readonly first: Int32Array<ArrayBuffer>;
  /** By item: the next of the same word, counted from 1; 0 for none. */
  readonly next: Int32Array<ArrayBuffer>;
}

/**
 * Files items under their words, `wordOf` by their numbers. Linked, because an index has far fewer items than there are
 * words: laying the items of a word side by side takes a walk over all words for each index.
 */
export function shelvesOf(wordOf: Int32Array, wordCount: number): Shelves {
  const [first, next] = [new Int32Array(wordCount), new Int32Array(wordOf.length)];
  for (let item = wordOf.length - 1; item >= 0; item -= 1) {
    const word = wordOf[item]!;
    next[item] = first[word]!;
    first[word] = item + 1;
  }
  return { first, next };
}
