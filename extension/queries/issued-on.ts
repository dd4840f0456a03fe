import type { QueryLife } from '#src/queries/life.ts';

/** The day on which a query was issued, YYYY-MM-DD; null for one that was not. */
export function issuedOn({ events }: QueryLife): string | null {
  return events.find(({ kind }) => kind === 'issued')?.at.slice(0, 10) ?? null;
}
