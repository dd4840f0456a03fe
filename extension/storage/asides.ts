import type { Database, KeptAside, KeptNote } from './database.ts';
import { daysBefore } from './counts.ts';

/** A note with what was set aside in it. */
export interface NoteAsides {
  readonly note: KeptNote;
  readonly asides: readonly KeptAside[];
}

/** The notes of a page, given as its keyed hash, in which something was set aside. */
export async function notesOfPage(db: Database, page: string): Promise<NoteAsides[]> {
  const notes = await db.notes.where('page').equals(page).toArray();
  return Promise.all(
    notes.map(async (note) => ({ note, asides: await db.asides.where('note').equals(note.id).toArray() })),
  );
}

/** Keeps a note as it is known now, and what was set aside in it. Rejects when there is no room. */
export async function keepAsides(db: Database, note: KeptNote, asides: readonly KeptAside[]): Promise<void> {
  await db.transaction('rw', db.notes, db.asides, async () => {
    await db.notes.put(note);
    await db.asides.bulkPut([...asides]);
  });
}

/** The question is to be asked again. */
export async function dropAside(db: Database, hash: string): Promise<void> {
  await db.asides.delete(hash);
}

/** Whether anything was ever set aside and is still kept. */
export async function hasAsides(db: Database): Promise<boolean> {
  return (await db.notes.limit(1).count()) > 0;
}

/** Forgets the notes that were not seen for so many days before `today` (YYYY-MM-DD). */
export async function dropOldAsides(db: Database, today: string, days: number): Promise<void> {
  await db.transaction('rw', db.notes, db.asides, async () => {
    const old = await db.notes.filter(({ seen }) => seen < daysBefore(today, days)).primaryKeys();
    await db.asides.where('note').anyOf(old).delete();
    await db.notes.bulkDelete(old);
  });
}
