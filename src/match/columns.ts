/** The column, or twice as long a copy where it is too short: growing by little costs more than all the adding. */
export function roomFor(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const longer = new Int32Array(length * 2);
  longer.set(column);
  return longer;
}

/** Numbers of items by the word they are filed under: those of a word stand in `filed` from its start to that of the next. */
export interface Shelves {
  /** By word id, and one more at the end. */
  readonly starts: Int32Array<ArrayBuffer>;
  readonly filed: Int32Array<ArrayBuffer>;
}

/** Files items under their words, `wordOf` by their numbers, in their order: by counting, which takes one walk. */
export function shelvesOf(wordOf: Int32Array, wordCount: number): Shelves {
  const starts = new Int32Array(wordCount + 1);
  for (let item = 0; item < wordOf.length; item += 1) starts[wordOf[item]! + 1]! += 1;
  for (let word = 0; word < wordCount; word += 1) starts[word + 1]! += starts[word]!;
  const [filed, free] = [new Int32Array(wordOf.length), starts.slice()];
  for (let item = 0; item < wordOf.length; item += 1) {
    const word = wordOf[item]!;
    filed[free[word]!] = item;
    free[word]! += 1;
  }
  return { starts, filed };
}
