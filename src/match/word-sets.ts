// Longer than most files, because the sets lie in columns and what reads them has to stand beside what lays them out.
import type { Tokens } from '#src/text/tokens.ts';
import { roomFor, type Shelves, shelvesOf, startsOf } from './columns.ts';
import type { FiledSets } from './word-set-list.ts';

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
  /** The words of all sets one after the other, each set's rarest first, and the next rarest after it. */
  #words: Int32Array<ArrayBuffer>;
  #used: number;
  /** By set: where its words begin. One more at the end. */
  #starts: Int32Array<ArrayBuffer>;
  #meanings: Int32Array<ArrayBuffer>;
  #size: number;
  /** The sets that were there from the first, by their rarest words. */
  readonly #shelves: Shelves;
  /** By word id: its sets with what was on call, from where to where in `#filed`; empty until a text first holds the word. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #filed = new Int32Array(0);
  /** Beside `#filed`, the set's next rarest word, or -1: most sets of a shelf are dismissed by it, in one walk over a column. */
  #nextRarest = new Int32Array(0);
  #filedCount = 0;
  readonly #onCall: WordingsOnCall | null;
  readonly #meaningOf: (filed: number) => number;
  /** By word id: 1 when its sets were laid side by side. */
  readonly #called: Uint8Array;
  /**
   * For each word id the sentence it was last seen in, counted from 1 to 255 and round again: a set lacking a word is
   * dismissed without a search. In bytes, because it is asked at random for each set, and so stays in the nearest cache.
   */
  readonly #seen: Uint8Array;
  #sentence = 0;

  /**
   * `wordCount` is the number of word ids. What is `onCall` has to go by the same rarity as what is filed: equal wordings
   * then lie on one shelf, and of them the one filed counts first. `meaningOf` turns what a set was filed with into what it
   * means when it is first needed; a set that it gives -1 for is passed over.
   */
  constructor(
    { words, lengths, meanings }: FiledSets,
    wordCount: number,
    onCall: WordingsOnCall | null = null,
    meaningOf: (filed: number) => number = (filed) => filed,
  ) {
    [this.#words, this.#used] = [Int32Array.from(words), words.length];
    [this.#starts, this.#meanings] = [startsOf(lengths), Int32Array.from(meanings)];
    this.#size = lengths.length;
    const wordOf = new Int32Array(this.#size);
    for (let set = 0; set < this.#size; set += 1) wordOf[set] = words[this.#starts[set]!]!;
    this.#shelves = shelvesOf(wordOf, wordCount);
    [this.#from, this.#to] = [new Int32Array(wordCount), new Int32Array(wordCount)];
    [this.#onCall, this.#meaningOf] = [onCall, meaningOf];
    [this.#called, this.#seen] = [new Uint8Array(wordCount), new Uint8Array(wordCount)];
  }

  /** How many sets there are, without those on call that no text has had a use for. */
  get size(): number {
    return this.#size;
  }

  /** Adds a set whose words are in the order of their rarity. */
  #add(words: readonly number[], meaning: number): void {
    this.#words = roomFor(this.#words, this.#used + words.length);
    this.#starts = roomFor(this.#starts, this.#size + 2);
    this.#meanings = roomFor(this.#meanings, this.#size + 1);
    for (let at = 0; at < words.length; at += 1) this.#words[this.#used + at] = words[at]!;
    this.#used += words.length;
    this.#meanings[this.#size] = meaning;
    this.#size += 1;
    this.#starts[this.#size] = this.#used;
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
      this.#add(words, meaning);
      put(this.#size - 1);
    });
    this.#from[word] = from;
    this.#to[word] = this.#filedCount;
  }

  /** All sets whose words stand near each other in `tokens`, into `found` (emptied first). */
  find(tokens: Tokens, found: WordSetMatch[]): WordSetMatch[] {
    found.length = 0;
    if (this.#sentence === 255) {
      this.#seen.fill(0);
      this.#sentence = 0;
    }
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
