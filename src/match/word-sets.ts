// Longer than most files, because the sets lie in columns and what reads them has to stand beside what lays them out.
import type { Tokens } from '#src/text/tokens.ts';

/** A set of words found together: the token of each word, in the order of the text. Places that overlap are all found. */
export interface WordSetMatch {
  readonly tokens: readonly number[];
  readonly meaning: number;
}

/** How far from its rarest word the other words of a set are looked for, in tokens. */
const REACH = 12;

/**
 * Wordings whose words may come in any order with others between ("osteoarthritis knee" for "OA of the left knee"),
 * filed by their rarest word. Whether what stands between allows the reading is for the reader of the note to say.
 *
 * The sets lie in columns of numbers: as objects, 100,000 of them would cost a background script that was just started
 * longer than a clinician waits.
 */
export class WordSetIndex {
  /** The words of all sets one after the other, each set's rarest first once built, and the next rarest after it. */
  #words = new Int32Array(1024);
  #used = 0;
  /** By set: where its words begin. One more at the end. */
  #starts = new Int32Array(256);
  #meanings = new Int32Array(256);
  /** How many sets were added. */
  #size = 0;
  /** By word id: where its sets begin in `#filed`. One more at the end. */
  #shelves = new Int32Array(1);
  #filed = new Int32Array(0);
  /** Beside `#filed`, the set's next rarest word, or -1: most sets of a shelf are dismissed by it, in one walk over a column. */
  #nextRarest = new Int32Array(0);
  /** For each word id the sentence it was last seen in: a set lacking a word is dismissed without a search. */
  #seen = new Int32Array(0);
  #sentence = 0;

  /** How many sets were added. */
  get size(): number {
    return this.#size;
  }

  /** Makes room for what will be added: growing costs more than the adding. */
  reserve(sets: number, words: number): void {
    this.#words = resized(this.#words, this.#used + words);
    this.#starts = resized(this.#starts, this.#size + sets + 1);
    this.#meanings = resized(this.#meanings, this.#size + sets);
  }

  /** Adds a wording; the same word twice counts once. */
  add(words: readonly number[], meaning: number): void {
    const from = this.#used;
    if (from + words.length > this.#words.length || this.#size + 1 >= this.#starts.length) {
      this.reserve(this.#size, from + words.length);
    }
    const all = this.#words;
    let used = from;
    for (let of = 0; of < words.length; of += 1) {
      const word = words[of]!;
      let at = from;
      while (at < used && all[at] !== word) at += 1;
      if (at === used) all[used++] = word;
    }
    this.#used = used;
    this.#meanings[this.#size] = meaning;
    this.#size += 1;
    this.#starts[this.#size] = used;
  }

  /**
   * Adds the wordings of many meanings: `ids[number]` for each number of a word, below zero what ends a wording, and
   * `next` where the meaning is one more from there on. One loop over columns: adding one by one takes four times as long
   * in a script that was just started.
   */
  addAll(numbers: Int32Array, ids: Int32Array, next: number, firstMeaning: number): void {
    this.reserve((numbers.length >> 1) + 1, numbers.length); // more of either there cannot be
    const [words, starts, meanings] = [this.#words, this.#starts, this.#meanings];
    let [meaning, size, used, from] = [firstMeaning, this.#size, this.#used, this.#used];
    for (let of = 0; of <= numbers.length; of += 1) {
      const number = of === numbers.length ? next : numbers[of]!;
      if (number >= 0) {
        const word = ids[number]!;
        let at = from;
        while (at < used && words[at] !== word) at += 1;
        if (at === used) words[used++] = word;
        continue;
      }
      if (used > from) {
        meanings[size] = meaning;
        size += 1;
        starts[size] = used;
        from = used;
      }
      if (number === next) meaning += 1;
    }
    this.#size = size;
    this.#used = used;
  }

  /** Files all that was added. `wordCount` is the number of word ids. */
  build(wordCount: number): void {
    const [words, starts, size, used] = [this.#words, this.#starts, this.#size, this.#used];
    const uses = new Int32Array(wordCount);
    for (let at = 0; at < used; at += 1) uses[words[at]!]! += 1;
    const shelves = new Int32Array(wordCount + 1);
    for (let set = 0; set < size; set += 1) {
      const start = starts[set]!;
      const end = starts[set + 1]!;
      for (let place = start; place < start + 2 && place < end; place += 1) {
        let best = place;
        for (let at = place + 1; at < end; at += 1) if (uses[words[at]!]! < uses[words[best]!]!) best = at;
        const rarer = words[best]!;
        words[best] = words[place]!;
        words[place] = rarer;
      }
      const rarest = words[start]!;
      shelves[rarest + 1]! += 1;
    }
    for (let word = 0; word < wordCount; word += 1) shelves[word + 1]! += shelves[word]!;
    const [filed, nextRarest] = [new Int32Array(size), new Int32Array(size)];
    const free = shelves.slice();
    for (let set = 0; set < size; set += 1) {
      const start = starts[set]!;
      const rarest = words[start]!;
      const place = free[rarest]!;
      filed[place] = set;
      nextRarest[place] = starts[set + 1]! > start + 1 ? words[start + 1]! : -1;
      free[rarest] = place + 1;
    }
    [this.#filed, this.#nextRarest] = [filed, nextRarest];
    this.#shelves = shelves;
    this.#seen = new Int32Array(wordCount);
  }

  /** All sets whose words stand near each other in `tokens`, into `found` (emptied first). */
  find(tokens: Tokens, found: WordSetMatch[]): WordSetMatch[] {
    found.length = 0;
    this.#sentence += 1;
    const [seen, shelves, filed, nextRarest] = [this.#seen, this.#shelves, this.#filed, this.#nextRarest];
    const sentence = this.#sentence;
    for (let at = 0; at < tokens.count; at += 1) seen[tokens.word[at]!] = sentence;
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.word[at]!;
      if (word === 0) continue;
      const end = shelves[word + 1]!;
      for (let place = shelves[word]!; place < end; place += 1) {
        const other = nextRarest[place]!;
        if (other < 0) found.push({ tokens: [at], meaning: this.#meanings[filed[place]!]! });
        else if (seen[other] === sentence && this.#isSeen(filed[place]!)) {
          this.#gather(filed[place]!, tokens, at, found);
        }
      }
    }
    return found;
  }

  /** Whether all words of a set stand in the sentence that is read. */
  #isSeen(set: number): boolean {
    const end = this.#starts[set + 1]!;
    for (let of = this.#starts[set]! + 2; of < end; of += 1) {
      if (this.#seen[this.#words[of]!] !== this.#sentence) return false;
    }
    return true;
  }

  #gather(set: number, tokens: Tokens, anchor: number, found: WordSetMatch[]): void {
    const start = this.#starts[set]!;
    const end = this.#starts[set + 1]!;
    const known = found.length;
    for (const look of end - start === 2 ? ONE_WAY : ALL_WAYS) {
      const places = [anchor];
      for (let of = start + 1; of < end; of += 1) {
        const place = look(this.#words[of]!, tokens, anchor);
        if (place < 0) break;
        places.push(place);
      }
      if (places.length < end - start) continue;
      places.sort((a, b) => a - b);
      if (holds(found, known, places)) continue;
      found.push({ tokens: places, meaning: this.#meanings[set]! });
    }
  }
}

function resized(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const longer = new Int32Array(length);
  longer.set(column);
  return longer;
}

/** The nearest token before `anchor` that is `word`, or -1. */
function before(word: number, tokens: Tokens, anchor: number): number {
  const last = Math.max(0, anchor - REACH);
  for (let at = anchor - 1; at >= last; at -= 1) if (tokens.word[at] === word) return at;
  return -1;
}

/** The nearest token after `anchor` that is `word`, or -1. */
function after(word: number, tokens: Tokens, anchor: number): number {
  const last = Math.min(tokens.count - 1, anchor + REACH);
  for (let at = anchor + 1; at <= last; at += 1) if (tokens.word[at] === word) return at;
  return -1;
}

/** The token nearest to `anchor` that is `word`, or -1. Of two as near, the one before. */
function nearest(word: number, tokens: Tokens, anchor: number): number {
  const [left, right] = [before(word, tokens, anchor), after(word, tokens, anchor)];
  if (left < 0 || right < 0) return Math.max(left, right);
  return anchor - left <= right - anchor ? left : right;
}

/** In "knee pain, OA of the knee" the OA's knee is behind it, and the nearer one is the pain's: both are offered. */
const ONE_WAY = [before, after];
const ALL_WAYS = [nearest, before, after];

function holds(found: readonly WordSetMatch[], from: number, places: readonly number[]): boolean {
  for (let at = from; at < found.length; at += 1) {
    if (found[at]!.tokens.every((token, of) => token === places[of])) return true;
  }
  return false;
}
