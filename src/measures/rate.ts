/** A rate is never shown without both. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** To a tenth; null where there is nothing to share. */
export function percentOf({ numerator, denominator }: Rate): number | null {
  return denominator === 0 ? null : Math.round((1000 * numerator) / denominator) / 10;
}
