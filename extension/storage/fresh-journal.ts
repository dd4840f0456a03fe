import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';

/** In the browser's memory of a session, which ends when the browser does. */
const MARK = 'journal';
const NAME = 'chartcue-journal';
/** Larger values than 64 KiB lie in files of their own, beside the journal. */
const ROW_BYTES = 60_000;
const ROWS_AT_ONCE = 17;
/** In all 5.1 MB: a journal is put into tables at the first write after 4 MiB, of whatever size the disk is. */
const TIMES = 5;
/** Bytes: what is written, once as journal and once as table, and some more. */
const ROOM = 12_000_000;

/** A worker has no way to the mark. The page that started it has been here before it, and holds a database open. */
const IS_WORKER = 'DedicatedWorkerGlobalScope' in globalThis;

/** Whether it is known here as torn. */
let isTorn = false;
/** Ends when the other pages can know it too. */
let told: Promise<void> = Promise.resolve();

/**
 * Begins a new journal, unless that was done since the browser started. To be waited for before a database is opened.
 *
 * Chromium keeps all databases of an extension in one LevelDB. A record that it was writing when it was killed, or when the
 * disk was full, stays at the end of the journal, torn: the next opening passes over it and writes on behind it, and the
 * opening after that takes the journal for damaged and deletes every database (google/leveldb#1287; so seen in Chromium
 * 156). Nothing that is in tables is touched by this, and a full journal goes into tables: so one is filled before anything
 * else is done. Rejects with a `QuotaExceededError` while it is torn and there is no room for that.
 */
export async function freshJournal(): Promise<void> {
  if (import.meta.env.FIREFOX || IS_WORKER) return; // Firefox keeps them in SQLite, which undoes what it did not finish
  if ((await readMark()) === 'fresh') return;
  await navigator.locks.request(NAME, async () => {
    if ((await readMark()) === 'fresh') return; // another page was quicker
    if (!(await hasRoom())) return refuseTorn();
    await fillJournal();
    isTorn = false;
    await browser.storage.session.set({ [MARK]: 'fresh' });
  });
}

/** To be told when the browser shuts a database by itself: it could not write. */
export function journalTorn(): void {
  isTorn = true;
  if (!IS_WORKER) told = browser.storage.session.set({ [MARK]: 'torn' });
}

/** Throws a `QuotaExceededError` while the journal is torn. */
export function refuseTorn(): void {
  if (isTorn) throw new DOMException('journal-torn', 'QuotaExceededError');
}

async function readMark(): Promise<unknown> {
  const before = told;
  await before;
  const { [MARK]: mark } = await browser.storage.session.get(MARK);
  if (told !== before) return readMark(); // it was torn meanwhile
  isTorn = mark === 'torn';
  return mark;
}

/** Tried in a file that is none of the databases': what finds no room there tears nothing. */
async function hasRoom(): Promise<boolean> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(NAME, { create: true });
    const writing = await file.createWritable();
    try {
      await writing.write(new Uint8Array(ROOM));
      return true;
    } finally {
      await writing.abort().catch(() => undefined); // one that found no room has ended by itself
      await folder.removeEntry(NAME);
    }
  } catch {
    return false;
  }
}

async function fillJournal(): Promise<void> {
  const db = new Dexie(NAME, { chromeTransactionDurability: 'relaxed' });
  db.version(1).stores({ rows: '++' });
  for (let time = 0; time < TIMES; time++) {
    // Of random bytes, because the browser packs what repeats itself.
    const rows = Array.from({ length: ROWS_AT_ONCE }, () =>
      crypto.getRandomValues(new Uint8Array(ROW_BYTES)),
    );
    // oxlint-disable-next-line no-await-in-loop -- the last write is the one that finds the journal full
    await db.table('rows').bulkAdd(rows);
  }
  await db.delete();
}
