import type { PolicyPack, PolicyRefusal } from '../storage/kept-packs.ts';

/** What of a check's refusals is new: the same file refused for the same reasons as in the check before is told once. */
export function refusedAnew(
  before: readonly PolicyPack[],
  now: readonly PolicyPack[],
  at: number,
): PolicyRefusal[] {
  const told = new Set(before.map(keyOf));
  return now.flatMap((one) => {
    const { place, says = null, refused: why } = one;
    if (why === null || told.has(keyOf(one))) return [];
    told.add(keyOf(one)); // a policy may have a file twice
    return [{ place, says, why, at }];
  });
}

function keyOf({ digest, refused }: PolicyPack): string {
  return JSON.stringify([digest, refused]);
}
