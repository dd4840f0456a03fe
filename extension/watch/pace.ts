/** Typing has settled when no key came for this long, until the settings are known: as writers take for at once. */
export const SETTLED_AFTER_MS = 300;
/** The caret rests after this long, later where typing settles later; then the sentence it stands in counts as written. */
export const RESTED_AFTER_MS = 2_000;

/** Who pauses for this long is not in the middle of a section. */
export const PAUSED_AFTER_MS = 4_000;

/** What happens as a clinician writes. */
export interface Beats {
  /** No key for as long as the settings say. */
  settled(): void;
  /** The caret has come to rest. */
  rested(): void;
  /** The pause grows long, or the field was left. */
  paused(): void;
}

/**
 * When to ask what is open, and when to show it. One-shot timers that start at a change and at nothing else: an idle page
 * has none.
 */
export class Pace {
  delay = SETTLED_AFTER_MS;
  readonly #beats: Beats;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  constructor(beats: Beats) {
    this.#beats = beats;
  }

  /** Whether typing has not settled yet. */
  get isTyping(): boolean {
    return this.#settling !== undefined;
  }

  /** A change was typed. */
  typed(): void {
    this.stop();
    this.#settling = setTimeout(() => {
      this.#settling = undefined;
      this.#beats.settled();
    }, this.delay);
    const longer = this.delay - SETTLED_AFTER_MS;
    this.#resting = setTimeout(() => this.#beats.rested(), longer + RESTED_AFTER_MS);
    this.#pausing = setTimeout(() => this.pause(), longer + PAUSED_AFTER_MS);
  }

  /** The field was left, or the time is up: nothing is being written any more. */
  pause(): void {
    this.stop();
    this.#beats.paused();
  }

  stop(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    clearTimeout(this.#pausing);
    this.#settling = undefined;
  }
}
