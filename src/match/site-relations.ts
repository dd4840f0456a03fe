import type { Site } from './knowledge.ts';

/** How body sites lie to each other, by their indexes. */
export interface Relations {
  /** Whether `inner` is `outer` or lies in it. */
  isWithin(inner: number, outer: number): boolean;
  /** Whether what is said of one is taken to be said of the other: one lies in the other, or they are near. */
  isRelated(a: number, b: number): boolean;
  /** The sites that one is related to, itself among them, in the order of the list. */
  relatedTo(site: number): readonly number[];
  indexOf(id: string): number;
}

/** The relations of a tree of sites. Parents that are not in the list, and circles, throw an Error naming the site. */
export function relationsOf(sites: readonly Site[]): Relations {
  const index = new Map(sites.map((site, at) => [site.id, at]));
  const indexOf = (id: string): number => {
    const at = index.get(id);
    if (at === undefined) throw new Error(`no body site "${id}"`);
    return at;
  };
  const ancestors = sites.map((site) => {
    const above = new Set<number>([indexOf(site.id)]);
    for (let up = site.parent; up !== null; up = sites[indexOf(up)]!.parent) {
      if (above.has(indexOf(up))) throw new Error(`the body site "${site.id}" lies in itself`);
      above.add(indexOf(up));
    }
    return above;
  });
  const near = sites.map((site) => new Set(site.near.map(indexOf)));
  const isWithin = (inner: number, outer: number): boolean => ancestors[inner]!.has(outer);
  const isNear = (a: number, b: number): boolean => {
    for (const neighbour of near[a]!) if (isWithin(b, neighbour)) return true;
    return false;
  };
  const isRelated = (a: number, b: number): boolean =>
    isWithin(a, b) || isWithin(b, a) || isNear(a, b) || isNear(b, a);
  // A note asks for few sites, and for these again and again.
  const known = new Map<number, readonly number[]>();
  const relatedTo = (site: number): readonly number[] => {
    const found = known.get(site) ?? sites.flatMap((_, other) => (isRelated(site, other) ? other : []));
    known.set(site, found);
    return found;
  };
  return { indexOf, isWithin, isRelated, relatedTo };
}
