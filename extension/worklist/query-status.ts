import type { QueryState } from '#src/queries/life.ts';

/** What wants somebody first: an order for columns, and which of several states stands for a chart. */
const ORDER: readonly QueryState[] = [
  'escalated',
  'answered',
  'reminded',
  'open',
  'draft',
  'expired',
  'closed',
  'retracted',
];

/** States, the one first that wants somebody most. */
export function worstFirst(states: readonly QueryState[]): QueryState[] {
  return states.toSorted((a, b) => urgencyOf(b) - urgencyOf(a));
}

/** The greater, the more a state wants somebody. */
export function urgencyOf(state: QueryState): number {
  return ORDER.length - ORDER.indexOf(state);
}
