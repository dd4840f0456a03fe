import type { BlockReading } from './block-reading.ts';
import type { SaidWords } from './said-words.ts';
import { createScratch, type Scratch } from './scratch.ts';
import type { SentenceReading } from './sentence-reading.ts';

/**
 * What was read before, by its words: blocks, and the sentences in them, so that a change costs one sentence and not its
 * paragraph.
 */
export interface Memory {
  readonly scratch: Scratch;
  readonly blocks: Generations<BlockReading>;
  readonly sentences: Generations<SentenceReading>;
  /** Sentences with an answer put into them, by their words: the same questions are open from one keystroke to the next. */
  readonly answered: Generations<SentenceReading>;
  /** The sections that names of parts open. */
  readonly titles: Generations<number>;
  /** The words of the note that was read last of those in which phrases were looked for. */
  words: SaidWords | null;
  /** Ends a turn: call after each reading of a whole note. */
  turn(): void;
}

export function createMemory(): Memory {
  const blocks = new Generations<BlockReading>();
  const sentences = new Generations<SentenceReading>();
  const answered = new Generations<SentenceReading>();
  const titles = new Generations<number>();
  const turn = (): void => {
    blocks.turn();
    answered.turn();
    titles.turn();
    // A block that is known does not ask for its sentences: they are forgotten only when others are asked for.
    if (sentences.isUsed) sentences.turn();
  };
  return { scratch: createScratch(), blocks, sentences, answered, titles, words: null, turn };
}

interface Kept<Value> {
  readonly value: Value;
  /** The last turn in which it was used. */
  turn: number;
}

/**
 * Keeps what the last two turns used and forgets the rest. What is used again stays where it is, and what is forgotten is
 * taken out when it is more than the rest: at each keystroke all blocks of a note are used again but one.
 */
class Generations<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  #turn = 0;
  /** How many were used in this turn. */
  #used = 0;

  recall(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || kept.turn < this.#turn - 1) return undefined;
    if (kept.turn < this.#turn) this.#used += 1;
    kept.turn = this.#turn;
    return kept.value;
  }

  keep(key: string, value: Value): Value {
    this.#used += 1;
    this.#kept.set(byItself(key), { value, turn: this.#turn });
    return value;
  }

  /** What is kept, or what `make` gives, kept from now on. */
  recallOr(key: string, make: () => Value): Value {
    return this.recall(key) ?? this.keep(key, make());
  }

  get isUsed(): boolean {
    return this.#used > 0;
  }

  turn(): void {
    this.#turn += 1;
    if (this.#kept.size > 2 * this.#used) {
      for (const [key, { turn }] of this.#kept) if (turn < this.#turn - 1) this.#kept.delete(key);
    }
    this.#used = 0;
  }
}

/** The same text, but no part of another: a part of a note keeps all of the note in memory for as long as it is kept itself. */
function byItself(text: string): string {
  return `${text} `.slice(0, -1);
}
