import type { Rate } from './rate.ts';

/** A share, 0 to 1, and the interval around it. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with its score interval (Wilson, 1927). `z` is that of the level: 1.96 for 95 %. Null where there is nothing to
 * share. A numerator beyond its denominator counts as all of it.
 */
export function estimateOf({ numerator, denominator: n }: Rate, z: number): Estimate | null {
  if (n === 0) return null;
  const share = Math.min(1, numerator / n);
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return {
    share,
    low: share === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    high: share === 1 ? 1 : Math.min(1, (middle + reach) / whole),
  };
}

/** How far one share lies above another, -1 to 1, with the hybrid score interval (Newcombe, 1998, method 10). */
export function differenceOf(before: Estimate, after: Estimate): Estimate {
  const share = after.share - before.share;
  return {
    share,
    low: share - Math.hypot(after.share - after.low, before.high - before.share),
    high: share + Math.hypot(after.high - after.share, before.share - before.low),
  };
}
