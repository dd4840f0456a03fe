import type { PolicyPack } from '../storage/kept-packs.ts';

/** Of packs of one id the highest version counts, the first of equal ones; the others are refused by its name. */
export function newestPacks(packs: readonly PolicyPack[]): PolicyPack[] {
  const newest = new Map<string, PolicyPack['pack'] & {}>();
  for (const { pack } of packs) {
    if (pack === null) continue;
    const known = newest.get(pack.id);
    if (known === undefined || isHigher(pack.version, known.version)) newest.set(pack.id, pack);
  }
  return packs.map((one) => {
    const counts = one.pack === null ? null : newest.get(one.pack.id)!;
    if (counts === one.pack || counts === null) return one;
    const refused = { code: 'not-newest' as const, reasons: [`${counts.id} ${counts.version}`] };
    return { ...one, pack: null, refused };
  });
}

/** Of versions such as "1.10.0", which a pack's schema has checked. */
function isHigher(one: string, other: string): boolean {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  const at = left.findIndex((number, place) => number !== right[place]);
  return at >= 0 && left[at]! > right[at]!;
}
