import type { Database } from './database.ts';
import { type CountKey, counted, type DayCount, type Event } from '#src/measures/day-count.ts';

/** Counts events, all together or none: two windows may count the same rule at once. Rejects when there is no room. */
export async function addEvents(
  db: Database,
  events: readonly { readonly key: CountKey; readonly event: Event }[],
): Promise<void> {
  await db.transaction('rw', db.counts, async () => {
    for (const { key, event } of events) {
      // In turn on purpose: several may be of one rule.
      // oxlint-disable-next-line no-await-in-loop
      const before = await db.counts.get([key.day, key.host, key.rule]);
      // oxlint-disable-next-line no-await-in-loop
      await db.counts.put(counted(key, before, event));
    }
  });
}

/** All counts from one day to another (YYYY-MM-DD, both included), the oldest first. */
export function countsBetween(db: Database, from: string, to: string): Promise<DayCount[]> {
  return db.counts.where('day').between(from, to, true, true).sortBy('day');
}

/** Takes away what is older than so many days before `today` (YYYY-MM-DD). */
export async function dropOldCounts(db: Database, today: string, days: number): Promise<void> {
  await db.counts.where('day').below(daysBefore(today, days)).delete();
}

/** Takes away what was remarked more than so many days before `today` (YYYY-MM-DD). */
export async function dropOldRemarks(db: Database, today: string, days: number): Promise<void> {
  const first = daysBefore(today, days);
  await db.remarks.filter(({ day }) => day < first).delete();
}

/** The day so many days before another, YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
