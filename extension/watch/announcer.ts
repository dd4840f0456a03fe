import { SETTLED_AFTER_MS } from './pace.ts';

/** Said two seconds after typing has settled. */
export const ANNOUNCED_AFTER_MS = SETTLED_AFTER_MS + 2_000;

/**
 * Says how many questions are open, once, when the number has changed and the clinician has stopped typing but is still
 * in the note. Nothing is said of a note that has had no question yet.
 */
export class Announcer {
  delay = SETTLED_AFTER_MS;
  readonly #count: () => number | null;
  readonly #say: (open: number) => void;
  #said = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `count` gives what is open, or null when no note field has the focus; `say` is given what to say. */
  constructor(count: () => number | null, say: (open: number) => void) {
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
    const open = this.#count();
    if (open === null || open === this.#said) return;
    this.#said = open;
    this.#say(open);
  }
}
