import { NUMBER, type Tokens } from '#src/text/tokens.ts';
import { type Shelves, shelvesOf, startsOf } from './columns.ts';
import type { Words } from '#src/text/words.ts';
import { ANY_NUMBER, type FiledPhrases } from './phrase-list.ts';

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
  readonly #words: Int32Array;
  /** By phrase: where its words begin. One more at the end. */
  readonly #starts: Int32Array;
  readonly #meanings: readonly number[];
  /** The trait of words by which phrases are filed. */
  readonly #trait: number;
  /** Phrases that count only as they are spelled, capitals and all. */
  readonly #exact: ReadonlyMap<number, string>;
  readonly #shelves: Shelves;
  /** By phrase: where in it the word stands by which it is filed. */
  readonly #rarest: Int32Array;
  /**
   * By phrase: the word that stands beside that one in it and on which side, -1 or 1; 0 where there is none. Most phrases of
   * a common word ("patient", "and") are dismissed by it.
   */
  readonly #besideWord: Int32Array;
  readonly #side: Int8Array;
  #longest = new Int32Array(256);

  /** Marks each word that a phrase is filed by with the trait, a bit: no other has it. */
  constructor({ words, lengths, meanings, rarest, exact }: FiledPhrases, known: Words, trait: number) {
    this.#trait = trait;
    this.#words = Int32Array.from(words);
    [this.#meanings, this.#rarest, this.#exact] = [meanings, Int32Array.from(rarest), new Map(exact)];
    this.#starts = startsOf(lengths);
    const wordOf = new Int32Array(lengths.length);
    [this.#besideWord, this.#side] = [new Int32Array(lengths.length), new Int8Array(lengths.length)];
    for (let phrase = 0; phrase < wordOf.length; phrase += 1) {
      const at = this.#starts[phrase]! + rarest[phrase]!;
      wordOf[phrase] = words[at]!;
      known.mark(words[at]!, trait);
      const side = this.#sideOf(phrase, at);
      this.#side[phrase] = side;
      this.#besideWord[phrase] = words[at + side]!;
    }
    this.#shelves = shelvesOf(wordOf, known.size);
  }

  /** On which side of a word of a phrase another stands that is no number: 1 behind it, -1 before it, 0 on neither. */
  #sideOf(phrase: number, at: number): number {
    if (at + 1 < this.#starts[phrase + 1]! && this.#words[at + 1] !== ANY_NUMBER) return 1;
    return at > this.#starts[phrase]! && this.#words[at - 1] !== ANY_NUMBER ? -1 : 0;
  }

  /** All phrases in `tokens`, into `found` (emptied first), in the order of their rarest words. */
  find(text: string, tokens: Tokens, found: PhraseMatch[]): PhraseMatch[] {
    found.length = 0;
    if ((tokens.allTraits & this.#trait) === 0) return found;
    const [{ first, next }, starts, besideWord, side] = [
      this.#shelves,
      this.#starts,
      this.#besideWord,
      this.#side,
    ];
    const { count, word: words, traits } = tokens;
    for (let at = 0; at < count; at += 1) {
      if ((traits[at]! & this.#trait) === 0) continue;
      for (let item = first[words[at]!]!; item !== 0; item = next[item - 1]!) {
        const phrase = item - 1;
        const by = side[phrase]!;
        if (by !== 0 && words[at + by] !== besideWord[phrase]) continue;
        const from = at - this.#rarest[phrase]!;
        const to = from + starts[phrase + 1]! - starts[phrase]!;
        if (from < 0 || to > count || !this.#stands(phrase, tokens, from)) continue;
        const exact = this.#exact.size === 0 ? undefined : this.#exact.get(phrase);
        if (exact !== undefined && !isSpelled(exact, text, tokens, from, to)) continue;
        found.push({ from, to, meaning: this.#meanings[phrase]! });
      }
    }
    return found.length > 1 ? this.#keepLongest(found, count) : found;
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
