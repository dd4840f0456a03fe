import { isWaiting, type QueryLife } from '#src/queries/life.ts';

/** The queries whose time to be kept is over: nobody waits for their answer, and nothing happened to them since a day (YYYY-MM-DD). */
export function queriesOver(lives: Iterable<QueryLife>, since: string): string[] {
  return [...lives]
    .filter((life) => !isWaiting(life) && (life.events.at(-1)?.at ?? '') < since)
    .map(({ id }) => id);
}

/** What the charts of queries that wait are known by: such a chart is kept as long as its query waits. */
export function chartsAsked(lives: Iterable<QueryLife>): Set<string> {
  return new Set([...lives].filter(isWaiting).map(({ draft }) => draft.record.chart));
}
