import { daysBefore } from './counts.ts';
import type { Database, KeptShown } from './database.ts';

/** A note that nobody opened for a week is signed, or given up. */
const KEPT_DAYS = 7;

/** What was shown in the notes of a page, given as its keyed hash. */
export function shownInPage(db: Database, page: string): Promise<KeptShown[]> {
  return db.shown.where('page').equals(page).toArray();
}

/** Keeps what was shown in a note, and how the note is known now. Rejects when there is no room. */
export async function keepShown(db: Database, note: KeptShown): Promise<void> {
  await db.shown.put(note);
}

/** Forgets the notes that were not seen for a week before `today` (YYYY-MM-DD). */
export async function dropOldShown(db: Database, today: string): Promise<void> {
  await db.shown.where('seen').below(daysBefore(today, KEPT_DAYS)).delete();
}
