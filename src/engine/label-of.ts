import type { Axis } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';
import type { Engine } from './engine.ts';

/** What a value on an axis is called: as a rule says, as a sentence names a body site, or by its id in words. */
export function labelOf(labels: Rule['labels'], axis: Axis, value: string, { siteNames }: Engine): string {
  return labels[value] ?? (axis === 'site' ? siteNames.get(value) : undefined) ?? value.replaceAll('-', ' ');
}
