import { NUMBER, type Tokens } from '#src/text/tokens.ts';
import { roomFor, type Shelves, shelvesOf } from './columns.ts';

/** Stands in a phrase for any number in figures. */
export const ANY_NUMBER = -1;

/** A phrase found: tokens `from` to `to` (exclusive), and what was filed for it. */
export interface PhraseMatch {
  from: number;
  to: number;
  meaning: number;
}

/**
 * Phrases of words in a fixed order, filed by their rarest word: a token costs one look at its own short list, however
 * many phrases there are. Of overlapping phrases the longest is found; equals are all found.
 *
 * They lie in columns of numbers: as objects, they would cost a background script that was just started a tenth of the
 * time that a clinician waits.
 */
export class PhraseIndex {
  /** The words of all phrases one after the other. */
  #words = new Int32Array(256);
  #used = 0;
  /** By phrase: where its words begin. One more at the end. */
  #starts = new Int32Array(64);
  #meanings = new Int32Array(64);
  #count = 0;
  /** Phrases that count only as they are spelled, capitals and all. */
  readonly #exact = new Map<number, string>();
  #shelves: Shelves = { first: new Int32Array(1), next: new Int32Array(0) };
  /** By phrase: where in it the word stands by which it is filed. */
  #offsets = new Uint8Array(0);
  /** By word id: how often it stands in phrases. */
  #uses = new Int32Array(32_768);
  #longest = new Int32Array(256);

  /** Adds a phrase of word ids, one of which at least is no ANY_NUMBER. */
  add(words: readonly number[], meaning: number, exact: string | null = null): void {
    this.#words = roomFor(this.#words, this.#used + words.length);
    this.#starts = roomFor(this.#starts, this.#count + 2);
    this.#meanings = roomFor(this.#meanings, this.#count + 1);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      this.#words[this.#used + at] = word;
      if (word === ANY_NUMBER) continue;
      this.#uses = roomFor(this.#uses, word + 1);
      this.#uses[word]! += 1;
    }
    this.#used += words.length;
    this.#meanings[this.#count] = meaning;
    if (exact !== null) this.#exact.set(this.#count, exact);
    this.#count += 1;
    this.#starts[this.#count] = this.#used;
  }

  /** Files all that was added. `wordCount` is the number of word ids. */
  build(wordCount: number): void {
    const [words, starts, count, uses] = [this.#words, this.#starts, this.#count, this.#uses];
    const [wordOf, offsets] = [new Int32Array(count), new Uint8Array(count)];
    for (let phrase = 0; phrase < count; phrase += 1) {
      const start = starts[phrase]!;
      let best = start;
      for (let at = start; at < starts[phrase + 1]!; at += 1) {
        const isRarer = words[best] === ANY_NUMBER || uses[words[at]!]! < uses[words[best]!]!;
        if (words[at] !== ANY_NUMBER && isRarer) best = at;
      }
      offsets[phrase] = best - start;
      wordOf[phrase] = words[best]!;
    }
    [this.#shelves, this.#offsets] = [shelvesOf(wordOf, wordCount), offsets];
  }

  /** All phrases in `tokens`, into `found` (emptied first), in the order of their rarest words. */
  find(text: string, tokens: Tokens, found: PhraseMatch[]): PhraseMatch[] {
    found.length = 0;
    const [{ first, next }, starts] = [this.#shelves, this.#starts];
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.word[at]!;
      if (word === 0) continue;
      for (let item = first[word]!; item !== 0; item = next[item - 1]!) {
        const phrase = item - 1;
        const from = at - this.#offsets[phrase]!;
        const to = from + starts[phrase + 1]! - starts[phrase]!;
        if (from < 0 || to > tokens.count || !this.#stands(phrase, tokens, from)) continue;
        const exact = this.#exact.size === 0 ? undefined : this.#exact.get(phrase);
        if (exact !== undefined && !isSpelled(exact, text, tokens, from, to)) continue;
        found.push({ from, to, meaning: this.#meanings[phrase]! });
      }
    }
    return found.length > 1 ? this.#keepLongest(found, tokens.count) : found;
  }

  #stands(phrase: number, tokens: Tokens, from: number): boolean {
    const [start, end] = [this.#starts[phrase]!, this.#starts[phrase + 1]!];
    for (let at = start; at < end; at += 1) {
      const [word, token] = [this.#words[at]!, from + at - start];
      if (tokens.word[token] === word) continue;
      if (word !== ANY_NUMBER || tokens.kind[token] !== NUMBER) return false;
    }
    return true;
  }

  #keepLongest(found: PhraseMatch[], count: number): PhraseMatch[] {
    if (this.#longest.length < count) this.#longest = new Int32Array(count * 2);
    const longest = this.#longest.fill(0, 0, count);
    for (const { from, to } of found) {
      for (let at = from; at < to; at += 1) longest[at] = Math.max(longest[at]!, to - from);
    }
    let kept = 0;
    for (const match of found) {
      let isLongest = true;
      for (let at = match.from; at < match.to; at += 1) isLongest &&= longest[at] === match.to - match.from;
      if (isLongest) found[kept++] = match;
    }
    found.length = kept;
    return found;
  }
}

function isSpelled(exact: string, text: string, tokens: Tokens, from: number, to: number): boolean {
  return text.slice(tokens.start[from], tokens.end[to - 1]).replaceAll('.', '') === exact;
}
