import type { Breach } from './breach.ts';
import type { Arrow } from './import-graph.ts';

/** Files that import each other in a ring, types included: each ring once, named by all its files in order. */
export function cycleBreaches(arrows: readonly Arrow[]): Breach[] {
  const next = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    if (arrow.file !== null) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow]);
  }
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (done.has(file)) return;
    for (const arrow of next.get(file) ?? []) {
      const way = [...path, file];
      const at = way.indexOf(arrow.file!);
      if (at < 0) {
        visit(arrow.file!, way);
      } else {
        const says = `imports in a ring: ${[...way.slice(at), arrow.file].join(' -> ')}`;
        breaches.push({ code: 'ring', file, line: arrow.line, says });
      }
    }
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return breaches;
}
