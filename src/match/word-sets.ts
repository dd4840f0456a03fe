import type { Tokens } from '#src/text/tokens.ts';

/** A set of words found together: the token of each word, in the order of the text. Places that overlap are all found. */
export interface WordSetMatch {
  readonly tokens: readonly number[];
  readonly meaning: number;
}

interface WordSet {
  readonly words: readonly number[];
  readonly meaning: number;
}

/** How far from its rarest word the other words of a set are looked for, in tokens. */
const REACH = 12;

/**
 * Wordings whose words may come in any order with others between ("osteoarthritis knee" for "OA of the left knee"),
 * filed by their rarest word. Whether what stands between allows the reading is for the reader of the note to say.
 */
export class WordSetIndex {
  readonly #sets: WordSet[] = [];
  #filed: (readonly WordSet[] | undefined)[] = [];
  /** For each word id the sentence it was last seen in: a set lacking a word is dismissed without a search. */
  #seen = new Int32Array(0);
  #sentence = 0;

  /** Adds a wording; the same word twice counts once. */
  add(words: readonly number[], meaning: number): void {
    this.#sets.push({ words: [...new Set(words)].toSorted((a, b) => a - b), meaning });
  }

  /** Files all that was added. `wordCount` is the number of word ids. */
  build(wordCount: number): void {
    const uses = new Int32Array(wordCount);
    for (const set of this.#sets) for (const word of set.words) uses[word]! += 1;
    const filed: WordSet[][] = [];
    for (const { words, meaning } of this.#sets) {
      const rarest = words.reduce((best, word) => (uses[word]! < uses[best]! ? word : best));
      const set = { words: [rarest, ...words.filter((word) => word !== rarest)], meaning };
      (filed[rarest] ??= []).push(set);
    }
    this.#filed = Array.from({ length: wordCount }, (_, word) => filed[word]);
    this.#seen = new Int32Array(wordCount);
  }

  /** All sets whose words stand near each other in `tokens`, into `found` (emptied first). */
  find(tokens: Tokens, found: WordSetMatch[]): WordSetMatch[] {
    found.length = 0;
    this.#sentence += 1;
    let anchored = false;
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.word[at]!;
      this.#seen[word] = this.#sentence;
      anchored ||= this.#filed[word] !== undefined;
    }
    if (!anchored) return found;
    for (let at = 0; at < tokens.count; at += 1) {
      const sets = this.#filed[tokens.word[at]!];
      if (sets === undefined) continue;
      for (const set of sets) {
        if (set.words.length === 1) found.push({ tokens: [at], meaning: set.meaning });
        else this.#gather(set, tokens, at, found);
      }
    }
    return found;
  }

  #gather(set: WordSet, tokens: Tokens, anchor: number, found: WordSetMatch[]): void {
    for (let of = 1; of < set.words.length; of += 1)
      if (this.#seen[set.words[of]!] !== this.#sentence) return;
    const known = found.length;
    for (const look of set.words.length === 2 ? ONE_WAY : ALL_WAYS) {
      const places = [anchor];
      for (let of = 1; of < set.words.length; of += 1) {
        const place = look(set.words[of]!, tokens, anchor);
        if (place < 0) break;
        places.push(place);
      }
      if (places.length < set.words.length) continue;
      places.sort((a, b) => a - b);
      if (!holds(found, known, places)) found.push({ tokens: places, meaning: set.meaning });
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
