// Longer than most files, because the sets lie in columns and what reads them has to stand beside what lays them out.
import type { Tokens } from '#src/text/tokens.ts';
import { roomFor, type Shelves, shelvesOf } from './columns.ts';

/** A set of words found together: the token of each word, in the order of the text. Places that overlap are all found. */
export interface WordSetMatch {
  readonly tokens: readonly number[];
  readonly meaning: number;
}

/** Further wordings that are read when a text first holds their rarest word. */
export interface WordingsOnCall {
  /** Gives each wording whose rarest word is that one, which comes first in it. */
  eachOf(word: number, give: (words: readonly number[], meaning: number) => void): void;
}

/** How far from its rarest word the other words of a set are looked for, in tokens. */
const REACH = 12;

/**
 * Wordings whose words may come in any order with others between ("osteoarthritis knee" for "OA of the left knee"),
 * filed by their rarest word. Whether what stands between allows the reading is for the reader of the note to say.
 *
 * The sets lie in columns of numbers, and most are filed when a text first has a use for them: as objects, or all at once,
 * 90,000 of them would cost a background script that was just started longer than a clinician waits.
 */
export class WordSetIndex {
  /** The words of all sets one after the other, each set's rarest first once filed, and the next rarest after it. */
  #words = new Int32Array(1024);
  #used = 0;
  /** By set: where its words begin. One more at the end. */
  #starts = new Int32Array(256);
  #meanings = new Int32Array(256);
  /** How many sets were added. */
  #size = 0;
  /** The sets that were added, by their rarest words. */
  #shelves: Shelves = { first: new Int32Array(1), next: new Int32Array(0) };
  /** By word id: its sets with what was on call, from where to where in `#filed`; empty until a text first holds the word. */
  #from = new Int32Array(1);
  #to = new Int32Array(1);
  #filed = new Int32Array(0);
  /** Beside `#filed`, the set's next rarest word, or -1: most sets of a shelf are dismissed by it, in one walk over a column. */
  #nextRarest = new Int32Array(0);
  #filedCount = 0;
  #onCall: WordingsOnCall | null = null;
  #meaningOf: (added: number) => number = (added) => added;
  /** By word id: 1 when its sets were laid side by side. */
  #called = new Uint8Array(0);
  /** For each word id the sentence it was last seen in: a set lacking a word is dismissed without a search. */
  #seen = new Int32Array(0);
  #sentence = 0;

  /** How many sets there are, without those on call. */
  get size(): number {
    return this.#size;
  }

  /** Adds a wording; the same word twice counts once. */
  add(words: readonly number[], meaning: number): void {
    const from = this.#used;
    this.#words = roomFor(this.#words, from + words.length);
    this.#starts = roomFor(this.#starts, this.#size + 2);
    this.#meanings = roomFor(this.#meanings, this.#size + 1);
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
   * Files all that was added. `rarity` has, by word id, the higher the rarer, the same by which `onCall` goes: equal
   * wordings then lie on one shelf, and of them the one added counts before the one on call. `meaningOf` turns what sets
   * were added with into what they mean when it is first needed; a set that it gives -1 for is passed over.
   */
  build(
    rarity: Int32Array,
    onCall: WordingsOnCall | null = null,
    meaningOf: (added: number) => number = (added) => added,
  ): void {
    const [words, starts, size] = [this.#words, this.#starts, this.#size];
    const wordOf = new Int32Array(size);
    for (let set = 0; set < size; set += 1) {
      const start = starts[set]!;
      const end = starts[set + 1]!;
      for (let place = start; place < start + 2 && place < end; place += 1) {
        let best = place;
        for (let at = place + 1; at < end; at += 1)
          if (rarity[words[at]!]! > rarity[words[best]!]!) best = at;
        const rarer = words[best]!;
        words[best] = words[place]!;
        words[place] = rarer;
      }
      wordOf[set] = words[start]!;
    }
    this.#shelves = shelvesOf(wordOf, rarity.length);
    [this.#from, this.#to] = [new Int32Array(rarity.length), new Int32Array(rarity.length)];
    [this.#onCall, this.#meaningOf] = [onCall, meaningOf];
    this.#called = new Uint8Array(rarity.length);
    this.#seen = new Int32Array(rarity.length);
  }

  #file(set: number, place: number): void {
    const start = this.#starts[set]!;
    this.#filed[place] = set;
    this.#nextRarest[place] = this.#starts[set + 1]! > start + 1 ? this.#words[start + 1]! : -1;
  }

  /** Lays the sets of a word side by side, with what is on call for it, behind all others. */
  #call(word: number): void {
    this.#called[word] = 1;
    const from = this.#filedCount;
    const put = (set: number): void => {
      this.#filed = roomFor(this.#filed, this.#filedCount + 1);
      this.#nextRarest = roomFor(this.#nextRarest, this.#filedCount + 1);
      this.#file(set, this.#filedCount);
      this.#filedCount += 1;
    };
    const { first, next } = this.#shelves;
    for (let item = first[word]!; item !== 0; item = next[item - 1]!) {
      const meaning = this.#meaningOf(this.#meanings[item - 1]!);
      this.#meanings[item - 1] = meaning;
      if (meaning >= 0) put(item - 1);
    }
    this.#onCall?.eachOf(word, (words, meaning) => {
      this.add(words, meaning);
      put(this.#size - 1);
    });
    this.#from[word] = from;
    this.#to[word] = this.#filedCount;
  }

  /** All sets whose words stand near each other in `tokens`, into `found` (emptied first). */
  find(tokens: Tokens, found: WordSetMatch[]): WordSetMatch[] {
    found.length = 0;
    this.#sentence += 1;
    const [seen, called, sentence] = [this.#seen, this.#called, this.#sentence];
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.word[at]!;
      seen[word] = sentence;
      if (called[word] === 0 && word !== 0) this.#call(word);
    }
    const [from, to, filed, nextRarest] = [this.#from, this.#to, this.#filed, this.#nextRarest];
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.word[at]!;
      if (word === 0) continue;
      const end = to[word]!;
      for (let place = from[word]!; place < end; place += 1) {
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
