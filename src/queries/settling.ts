import { isWaiting, type QueryLife } from './life.ts';

/**
 * What reading its chart again does to a query: it is settled when nothing that it asks is open any more, and opened again
 * when the note settled it and no longer does. `open` has the keys of all that is asked about the chart now.
 */
export function settling(life: QueryLife, open: ReadonlySet<string>): 'settled' | 'reopened' | null {
  const { draft, state } = life;
  if (draft.asks.length === 0) return null; // written without a finding: only a person can tell
  const isOpen = draft.asks.some(({ key }) => open.has(key));
  if (!isOpen && (isWaiting(life) || state === 'answered')) return 'settled';
  const last = life.events.findLast(({ kind }) => kind !== 'assigned')?.kind;
  return isOpen && state === 'closed' && last === 'settled' ? 'reopened' : null;
}
