/** Typing has settled when no key came for this long: in the middle of the 250 to 400 ms that writers take for at once. */
export const SETTLED_AFTER_MS = 300;
/** The caret rests after this long; then the sentence it stands in counts as written. */
export const RESTED_AFTER_MS = 2_000;

/**
 * When to ask what is open. One-shot timers that start at a change and at nothing else: an idle page has none.
 */
export class Pace {
  readonly #settled: () => void;
  readonly #rested: () => void;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `settled` is called when typing pauses or a sentence or line ends, `rested` when the caret has come to rest. */
  constructor(settled: () => void, rested: () => void) {
    this.#settled = settled;
    this.#rested = rested;
  }

  /** A change was typed; `ended` says that it ended a sentence or a line. */
  typed(ended: boolean): void {
    this.stop();
    this.#resting = setTimeout(() => this.rest(), RESTED_AFTER_MS);
    if (ended) this.#settled();
    else this.#settling = setTimeout(this.#settled, SETTLED_AFTER_MS);
  }

  /** The field was left, or the time is up: nothing is being written any more. */
  rest(): void {
    this.stop();
    this.#rested();
  }

  stop(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
  }
}

/** Whether text that was typed up to here has just ended a sentence ("pain. ") or a line. */
export function endsUnit(textUpToCaret: string): boolean {
  return /(?:\n|[.?!][)"'”’]?[ \t\u00a0])$/.test(textUpToCaret.slice(-3));
}
