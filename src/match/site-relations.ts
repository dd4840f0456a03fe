import type { Site } from './knowledge.ts';
import { remembered } from './remembered.ts';

/** How body sites lie to each other, by their indexes. */
export interface Relations {
  /** Whether `inner` is `outer` or lies in it. */
  isWithin(inner: number, outer: number): boolean;
  /** Whether what is said of one is taken to be said of the other: one lies in the other, or they are near. */
  isRelated(a: number, b: number): boolean;
  /** By site: 1 where one is related to it, as it is to itself. */
  relatedTo(site: number): Uint8Array;
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
  // A note asks for few sites, and for these again and again.
  const relatedTo = remembered((site: number) =>
    Uint8Array.from(sites, (_, other) =>
      Number(isWithin(site, other) || isWithin(other, site) || isNear(site, other) || isNear(other, site)),
    ),
  );
  const isRelated = (a: number, b: number): boolean => relatedTo(a)[b] === 1;
  return { indexOf, isWithin, isRelated, relatedTo };
}
