import { SETTLED_AFTER_MS } from './pace.ts';

/** Said two seconds after typing has settled. */
export const ANNOUNCED_AFTER_MS = SETTLED_AFTER_MS + 2_000;

/** How much is open, and of what: of the note, or of a query box. */
export interface Counted {
  readonly of: string;
  readonly open: number;
}

/**
 * Says how many questions are open, once, when the number has changed and the clinician has stopped typing but is still
 * in the note. Nothing is said of a note that has had no question yet.
 */
export class Announcer {
  delay = SETTLED_AFTER_MS;
  readonly #count: () => Counted | null;
  readonly #say: (counted: Counted) => void;
  readonly #said = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `count` gives what is open, or null when no note field has the focus; `say` is given what to say. */
  constructor(count: () => Counted | null, say: (counted: Counted) => void) {
    this.#count = count;
    this.#say = say;
  }

  /** Something was typed: the wait begins again. */
  typed(): void {
    this.stop();
    this.counted();
  }

  /** The number may have changed: it is told when the wait is over, which began at the last key or begins now. */
  counted(): void {
    this.#timer ??= setTimeout(() => this.#speak(), this.delay - SETTLED_AFTER_MS + ANNOUNCED_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #speak(): void {
    this.#timer = undefined;
    const counted = this.#count();
    if (counted === null || counted.open === (this.#said.get(counted.of) ?? 0)) return;
    this.#said.set(counted.of, counted.open);
    this.#say(counted);
  }
}
