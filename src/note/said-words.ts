import { smallestEdit } from '#src/text/edit.ts';
import { plainWords } from '#src/text/plain-words.ts';
import { type BlockReading, wordsOf } from './block-reading.ts';

/** Phrases as they are looked for: plain words, and the length of the longest. */
interface Wanted {
  readonly phrases: readonly string[];
  readonly longest: number;
}

/** The lists come from rules, which ask with the same ones in every note. */
const wantedOf = new WeakMap<readonly string[], Wanted>();

function asWanted(list: readonly string[]): Wanted {
  let wanted = wantedOf.get(list);
  if (wanted === undefined) {
    const phrases = list.map(plainWords);
    wanted = { phrases, longest: Math.max(0, ...phrases.map(({ length }) => length)) };
    wantedOf.set(list, wanted);
  }
  return wanted;
}

/** The phrase of a list that stands in plain words, or null. Plain searches and no pattern: nothing that a pack brings can make one go back. */
function phraseIn(words: string, { phrases }: Wanted): string | null {
  return phrases.find((phrase) => holds(words, phrase)) ?? null;
}

/** Whether a phrase stands in words. Looked for by its first letter: the blank before it stands at every word. */
function holds(words: string, phrase: string): boolean {
  const bare = phrase.slice(1);
  for (let at = words.indexOf(bare, 1); at >= 0; at = words.indexOf(bare, at + 1))
    if (words[at - 1] === ' ') return true;
  return false;
}

/** Whether one of the phrases stands in a text. */
export function isSaidIn(list: readonly string[], text: string): boolean {
  return isAmong(list, plainWords(text));
}

/** Whether one of the phrases stands in plain words. */
export function isAmong(list: readonly string[], words: string): boolean {
  return phraseIn(words, asWanted(list)) !== null;
}

/** What was looked for in a note, by the lists of phrases: the one that was found, or null. */
type Found = Map<readonly string[], string | null>;

/**
 * The words of a note, in which rules look for their phrases. Given those of the note as it was before, what was not said
 * then is looked for around the change alone.
 */
export class SaidWords {
  readonly #words: string;
  readonly #found: Found = new Map();
  readonly #before: Found;
  /** What differs from the words before, by its place in these. */
  readonly #from: number;
  readonly #to: number;

  /** `words` are plain, those of each part with a line break behind them, which no phrase has. */
  constructor(words: string, before: SaidWords | null) {
    this.#words = words;
    this.#before = before === null ? new Map() : before.#found;
    const edit = before === null ? null : smallestEdit(before.#words, words);
    this.#from = edit?.at ?? 0;
    this.#to = this.#from + (edit?.insert.length ?? 0);
  }

  /** Whether one of the phrases is among them. */
  hold(list: readonly string[]): boolean {
    let phrase = this.#found.get(list);
    if (phrase === undefined) {
      phrase = this.#find(list);
      this.#found.set(list, phrase);
    }
    return phrase !== null;
  }

  #find(list: readonly string[]): string | null {
    const before = this.#before.get(list);
    const wanted = asWanted(list);
    if (before === undefined) return phraseIn(this.#words, wanted);
    if (before !== null) return holds(this.#words, before) ? before : phraseIn(this.#words, wanted);
    const around = this.#words.slice(Math.max(0, this.#from - wanted.longest), this.#to + wanted.longest);
    return phraseIn(around, wanted);
  }
}

/** Says of phrases whether one stands in parts of a note, given by their blocks; words are gathered when it is first asked. */
export function saying(
  parts: readonly (readonly BlockReading[])[],
  memory: { words: SaidWords | null },
): (phrases: readonly string[]) => boolean {
  let words: SaidWords | undefined;
  return (phrases) => {
    words ??= memory.words = new SaidWords(parts.map(wordsOf).join('\n'), memory.words);
    return words.hold(phrases);
  };
}
