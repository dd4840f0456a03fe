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

/** Keeps what the last two turns used and forgets the rest: never much larger than the note it serves. */
class Generations<Value> {
  #fresh = new Map<string, Value>();
  #old = new Map<string, Value>();

  recall(key: string): Value | undefined {
    const known = this.#fresh.get(key);
    if (known !== undefined) return known;
    const older = this.#old.get(key);
    if (older !== undefined) this.#fresh.set(key, older);
    return older;
  }

  keep(key: string, value: Value): Value {
    this.#fresh.set(key, value);
    return value;
  }

  /** What is kept, or what `make` gives, kept from now on. */
  recallOr(key: string, make: () => Value): Value {
    return this.recall(key) ?? this.keep(key, make());
  }

  get isUsed(): boolean {
    return this.#fresh.size > 0;
  }

  turn(): void {
    this.#old = this.#fresh;
    this.#fresh = new Map();
  }
}
