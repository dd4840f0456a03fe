/** A step of the background, on the clock that all processes share. */
export interface Step {
  readonly name: 'parse' | 'engine' | 'analysis';
  /** Milliseconds since 1970, with fractions. */
  readonly from: number;
  readonly to: number;
}

/** What a page says to be told the steps so far. */
export const ASK_FOR_STEPS = 'start-up-steps';
