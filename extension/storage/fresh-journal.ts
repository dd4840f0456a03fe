import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';

/** In memory that ends with the browser, or with a version of the extension. */
const MARK = 'journal';
const NAME = 'chartcue-journal';
/** Larger values than 64 KiB lie in files of their own, beside the journal. */
const ROW_BYTES = 60_000;
const ROWS_AT_ONCE = 17;
/** In all 5.1 MB: a journal is put into tables at the first write after 4 MiB, of whatever size the disk is. */
const TIMES = 5;
/** In rows: what is written, once as journal and once as table, and some more. 12 MB. */
const ROOM = 200;

/** Why nothing may be opened now. */
let refusal: unknown = null;
/** Ends when the other pages can know that it is torn. */
let told: Promise<void> = Promise.resolve();

/**
 * Begins a new journal, unless that was done since the browser started. To be waited for before a database is opened or
 * deleted, which `refuseTorn` then forbids or allows.
 *
 * Chromium keeps all databases of an extension in one LevelDB. A record that it was writing when it was killed, or when the
 * disk was full, stays at the end of the journal, torn: the next opening passes over it and writes on behind it, and the
 * opening after that takes the journal for damaged and deletes every database (google/leveldb#1287; so seen in Chromium
 * 156). Nothing that is in tables is touched by this, and a full journal goes into tables: so one is filled before anything
 * else is done.
 */
export async function freshJournal(): Promise<void> {
  if (import.meta.env.FIREFOX) return; // SQLite undoes what it did not finish
  if ((await readMark()) === 'fresh') return;
  await navigator.locks.request(NAME, async () => {
    if ((await readMark()) === 'fresh') return; // another page was quicker
    try {
      refusal = noRoom();
      if (!(await hasRoom())) throw refusal;
      await fillJournal();
      refusal = null;
      await browser.storage.session.set({ [MARK]: 'fresh' });
    } catch (error) {
      refusal = error;
      await browser.storage.session.set({ [MARK]: 'torn' });
    }
  });
}

/** Calls back when a journal that could not be begun, or was torn since, is begun, by whatever page. Gives what ends the watch. */
export function watchJournal(begun: () => void): () => void {
  const { onChanged } = browser.storage.session;
  const hear = ({ [MARK]: mark }: Record<string, { oldValue?: unknown; newValue?: unknown }>): void => {
    if (mark?.oldValue === 'torn' && mark.newValue === 'fresh') begun();
  };
  onChanged.addListener(hear);
  return () => onChanged.removeListener(hear);
}

/** To be told when the browser shuts a database by itself, or does not write: the journal may be torn then. */
export function journalTorn(): void {
  if (import.meta.env.FIREFOX) return;
  refusal = noRoom();
  told = browser.storage.session.set({ [MARK]: 'torn' }).catch(() => undefined); // this page knows it all the same
}

/** Throws while the journal may be torn: a `QuotaExceededError` where there was no room for a new one, else what went wrong. */
export function refuseTorn(): void {
  if (refusal !== null) throw refusal;
}

function noRoom(): DOMException {
  return new DOMException('journal-torn', 'QuotaExceededError');
}

async function readMark(): Promise<unknown> {
  const before = told;
  await before;
  const { [MARK]: mark } = await browser.storage.session.get(MARK);
  if (told !== before) return readMark(); // it was torn meanwhile
  if (mark === 'fresh') refusal = null;
  return mark;
}

/** Tried in a file that is none of the databases': what finds no room there tears nothing. */
async function hasRoom(): Promise<boolean> {
  const folder = await privateFolder();
  if (folder === null) return true; // it cannot be known
  try {
    const file = await folder.getFileHandle(NAME, { create: true });
    const writing = await file.createWritable();
    try {
      // oxlint-disable-next-line no-await-in-loop -- a row is as much as is made of random bytes at once
      for (let row = 0; row < ROOM; row += 1) await writing.write(randomRow());
      return true;
    } finally {
      await writing.abort().catch(() => undefined); // one that found no room has ended by itself
      await folder.removeEntry(NAME).catch(() => undefined);
    }
  } catch {
    return false;
  }
}

async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

async function fillJournal(): Promise<void> {
  const db = new Dexie(NAME, { chromeTransactionDurability: 'relaxed' });
  try {
    db.version(1).stores({ rows: '++' });
    for (let time = 0; time < TIMES; time += 1) {
      const rows = Array.from({ length: ROWS_AT_ONCE }, randomRow);
      // oxlint-disable-next-line no-await-in-loop -- the last write is the one that finds the journal full
      await db.table('rows').bulkAdd(rows);
    }
    await db.delete();
  } finally {
    db.close();
  }
}

/** Random, because browsers and disks pack what repeats itself. */
function randomRow(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(ROW_BYTES));
}
