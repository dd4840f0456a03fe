import { isScoped, standingOn } from '#src/engine/in-force.ts';
import type { Pack } from '#src/match/rules.ts';

/** Whether a pack is silent where one of its id, that comes first, is in force on a day. */
export function givesWay(id: string, others: readonly Pack[], today: string): 'no' | 'to all' | 'to some' {
  const first = others.filter((one) => one.id === id && standingOn(one, today) === 'in force');
  if (first.length === 0) return 'no';
  return first.every(isScoped) ? 'to some' : 'to all';
}
