import { lookBack } from './look-back.ts';
import { lookForward } from './look-forward.ts';
import type { DetailMatch, Surroundings } from './surroundings.ts';

/**
 * What each detail of a sentence is said of: for each the indexes of its targets, none when it hangs in the air. First
 * the noun phrase it opens, else what stands before it. A detail of one target never passes to a second that has a head
 * or a detail of its own.
 */
export function attachDetails(details: readonly DetailMatch[], around: Surroundings): (readonly number[])[] {
  if (around.targets.length === 0) return details.map(() => []); // nothing here could have it
  return details.map((detail) => {
    const covered = around.fittingAt(detail.from, detail); // "RLE" is a side and a site at once
    if (covered.length > 0) return covered;
    const ahead = lookForward(detail, around);
    return ahead.length > 0 || around.isOnlyAhead(detail) ? ahead : lookBack(detail, around);
  });
}
