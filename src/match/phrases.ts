import type { Tokens } from '#src/text/tokens.ts';

/** A phrase found: tokens `from` to `to` (exclusive), and what was filed for it. */
export interface PhraseMatch {
  from: number;
  to: number;
  meaning: number;
}

interface Phrase {
  readonly words: readonly number[];
  readonly meaning: number;
  /** The phrase as it must be spelled, capitals and all; null where case does not matter. */
  readonly exact: string | null;
  /** Where in it its rarest word stands. */
  offset: number;
}

/**
 * Phrases of words in a fixed order, filed by their rarest word: a token costs one look at its own short list, however
 * many phrases there are. Of overlapping phrases the longest is found; equals are all found.
 */
export class PhraseIndex {
  readonly #phrases: Phrase[] = [];
  /** By word id: the place of its shelf, 0 for none. */
  #shelves = new Int32Array(0);
  #filed: (readonly Phrase[])[] = [];
  #longest = new Int32Array(256);

  add(words: readonly number[], meaning: number, exact: string | null = null): void {
    this.#phrases.push({ words, meaning, exact, offset: 0 });
  }

  /** Files all that was added. `wordCount` is the number of word ids. */
  build(wordCount: number): void {
    const uses = new Int32Array(wordCount);
    for (const { words } of this.#phrases) for (const word of words) uses[word]! += 1;
    const filed: Phrase[][] = [[]];
    const shelves = new Int32Array(wordCount);
    for (const phrase of this.#phrases) {
      phrase.offset = rarest(phrase.words, uses);
      const word = phrase.words[phrase.offset]!;
      const shelf = shelves[word]!;
      if (shelf === 0) shelves[word] = filed.push([phrase]) - 1;
      else filed[shelf]!.push(phrase);
    }
    this.#shelves = shelves;
    this.#filed = filed;
  }

  /** All phrases in `tokens`, into `found` (emptied first), in the order of their rarest words. */
  find(text: string, tokens: Tokens, found: PhraseMatch[]): PhraseMatch[] {
    found.length = 0;
    for (let at = 0; at < tokens.count; at += 1) {
      const shelf = this.#shelves[tokens.word[at]!]!;
      if (shelf === 0) continue;
      for (const phrase of this.#filed[shelf]!) {
        const from = at - phrase.offset;
        if (!matches(phrase, tokens, from)) continue;
        if (phrase.exact !== null && !isSpelled(phrase, text, tokens, from)) continue;
        found.push({ from, to: from + phrase.words.length, meaning: phrase.meaning });
      }
    }
    return found.length > 1 ? this.#keepLongest(found, tokens.count) : found;
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

function rarest(words: readonly number[], uses: Int32Array): number {
  let best = 0;
  for (let at = 1; at < words.length; at += 1) if (uses[words[at]!]! < uses[words[best]!]!) best = at;
  return best;
}

function matches(phrase: Phrase, tokens: Tokens, from: number): boolean {
  const { words } = phrase;
  if (from < 0 || from + words.length > tokens.count) return false;
  for (let at = 0; at < words.length; at += 1) if (tokens.word[from + at] !== words[at]) return false;
  return true;
}

function isSpelled(phrase: Phrase, text: string, tokens: Tokens, from: number): boolean {
  const last = from + phrase.words.length - 1;
  return text.slice(tokens.start[from], tokens.end[last]).replaceAll('.', '') === phrase.exact;
}
