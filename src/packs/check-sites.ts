import type { Site } from '#src/match/knowledge.ts';
import type { Path } from './cross-faults.ts';
import { bag, repeated, unknownId } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** Whether the body sites are a tree, and each phrase names one of them. */
export function checkSites({ sites: read }: KnowledgeFiles): Fault[] {
  const all: readonly Site[] = read.value.sites;
  const byId = new Map(all.map((site) => [site.id, site]));
  const faults = [
    ...repeated(
      read,
      'id-twice',
      all.map((site, i) => [site.id, ['sites', i, 'id']]),
    ),
    ...repeated(
      read,
      'term-twice',
      all.flatMap((site, i) =>
        site.terms.map((term, j): [string, Path] => [bag(term), ['sites', i, 'terms', j]]),
      ),
    ),
  ];
  all.forEach((site, i) => {
    if (site.parent !== null && !byId.has(site.parent)) {
      faults.push(unknownId(read, ['sites', i, 'parent'], site.parent, 'site'));
    }
    site.near.forEach((near, j) => {
      if (!byId.has(near)) faults.push(unknownId(read, ['sites', i, 'near', j], near, 'site'));
    });
    const above = new Set([site.id]);
    for (let up = site.parent; up !== null; up = byId.get(up)?.parent ?? null) {
      if (above.has(up)) {
        const problem = `The site "${site.id}" lies inside itself.`;
        faults.push(
          faultAt(read.file, 'tree', ['sites', i, 'parent'], problem, 'Name the larger part of the body.'),
        );
        break;
      }
      above.add(up);
    }
  });
  return faults;
}
