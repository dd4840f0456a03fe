import { isWaiting, type QueryLife } from './life.ts';
import type { Told } from './told.ts';

/** What reading its chart again does to a query; `untold`: it goes on waiting, though its chart asks nothing of it any more. */
export type Settling = 'settled' | 'reopened' | 'untold';

/**
 * What reading its chart again does to a query, by what the chart says of each finding that it asks about (by its key): it is
 * settled when all of it is told, and opened again when the note settled it and does not tell it any more. That nobody asks
 * any more is no answer: the problem may be gone from the note, or its section.
 */
export function settling(life: QueryLife, told: ReadonlyMap<string, Told>): Settling | null {
  const { draft, state } = life;
  if (draft.asks.length === 0) return null; // written without a finding: only a person can tell
  const states = draft.asks.map(({ key }) => told.get(key)?.state ?? 'untold');
  const isTold = states.every((one) => one === 'told');
  if (isWaiting(life) || state === 'answered') {
    if (isTold) return 'settled';
    return states.includes('untold') ? 'untold' : null;
  }
  const last = life.events.findLast(({ kind }) => kind !== 'assigned')?.kind;
  return !isTold && state === 'closed' && last === 'settled' ? 'reopened' : null;
}
