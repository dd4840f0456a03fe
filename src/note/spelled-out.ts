import type { WordSetMatch } from '#src/match/word-sets.ts';
import type { Tokens } from '#src/text/tokens.ts';

/** A condition's wording found in a sentence. */
export interface Wording extends WordSetMatch {
  /** The shorthands it takes in senses that a note may not bear, each counted from 1. */
  readonly senses: readonly number[];
  /** The senses of each wording in whose place it stands: it is named only where the note bears none of them whole. */
  readonly insteadOf?: readonly (readonly number[])[];
  /** Ids of its words, a shorthand's meaning in its place. */
  readonly words: readonly number[];
}

/** Ids of the words that a shorthand, counted from 1, stands for. */
type Means = (shorthand: number) => readonly number[];

/** A sentence with the words of its shorthands behind them, and where in the sentence each stands. */
export class SpelledOut {
  readonly tokens: Tokens;
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  #shorthand = new Int32Array(64);
  /** How many words the shorthand stands for. */
  #outOf = new Int32Array(64);
  /** 1 for the head of what a shorthand stands for, its last word. */
  #isHead = new Uint8Array(64);

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  restart(count: number): void {
    this.tokens.count = 0;
    if (this.tokens.word.length < count) this.tokens.word = new Int32Array(count * 2);
    if (this.#from.length >= count) return;
    this.#from = new Int32Array(count * 2);
    this.#to = new Int32Array(count * 2);
    this.#shorthand = new Int32Array(count * 2);
    this.#outOf = new Int32Array(count * 2);
    this.#isHead = new Uint8Array(count * 2);
  }

  /** A word of the sentence's tokens `from` up to `to`: its own, or number `place` of the `outOf` that a shorthand stands for. */
  add(word: number, from: number, to: number, shorthand = 0, place = 0, outOf = 1): void {
    const at = this.tokens.count;
    this.tokens.word[at] = word;
    this.#from[at] = from;
    this.#to[at] = to;
    this.#shorthand[at] = shorthand;
    this.#outOf[at] = outOf;
    this.#isHead[at] = Number(place === outOf - 1);
    this.tokens.count += 1;
  }

  /** The match by the sentence's own tokens; null where it takes one shorthand in two senses, or itself and its meaning. */
  ownTokens({ tokens: members, meaning }: WordSetMatch): Wording | null {
    const own = new Map<number, number>();
    const senses: number[] = [];
    for (const member of members) {
      const shorthand = this.#shorthand[member]!;
      if (shorthand > 0 && !senses.includes(shorthand)) senses.push(shorthand);
      for (let at = this.#from[member]!; at < this.#to[member]!; at += 1) {
        if ((own.get(at) ?? shorthand) !== shorthand) return null;
        own.set(at, shorthand);
      }
    }
    const words = members.map((member) => this.tokens.word[member]!);
    return { tokens: [...own.keys()].toSorted((a, b) => a - b), meaning, senses, words };
  }

  /**
   * Whether a match takes a shorthand that only says again, in a parenthesis, what stands before it, and some of the words
   * said: "deep venous thrombosis (DVT)". `opens` says whether a token of the sentence opens a parenthesis.
   */
  repeats({ tokens: members }: WordSetMatch, means: Means, opens: (token: number) => boolean): boolean {
    return members.some((member) => {
      if (this.#outOf[member] === 1 || !opens(this.#from[member]! - 1)) return false;
      const said = means(this.#shorthand[member]!);
      return members.some((other) => this.#shorthand[other] === 0 && said.includes(this.tokens.word[other]!));
    });
  }

  /** The shorthands of which a match takes some words and leaves others, and whether it takes the head of each. */
  takenInPart({ tokens: members }: WordSetMatch): { shorthand: number; hasHead: boolean }[] {
    const parts = new Map<number, { shorthand: number; left: number; hasHead: boolean }>();
    for (const member of members) {
      if (this.#outOf[member] === 1) continue; // nothing is left of it
      const from = this.#from[member]!;
      const part = parts.get(from) ?? {
        shorthand: this.#shorthand[member]!,
        left: this.#outOf[member]!,
        hasHead: false,
      };
      part.left -= 1;
      part.hasHead ||= this.#isHead[member] === 1;
      parts.set(from, part);
    }
    return [...parts.values()].filter(({ left }) => left > 0);
  }
}
