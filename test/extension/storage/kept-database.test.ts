import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchJournal } from '#extension/storage/fresh-journal.ts';
import { KeptDatabase } from '#extension/storage/kept-database.ts';

class Rows extends KeptDatabase {
  constructor() {
    super('rows');
    this.version(1).stores({ rows: '++' });
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }

  get rows() {
    return this.table<string>('rows');
  }
}

/** How often the journal was filled since the last call. */
const filled = vi.spyOn(IDBFactory.prototype, 'open');
function fills(): number {
  const count = filled.mock.calls.filter(([name]) => name === 'chartcue-journal').length;
  filled.mockClear();
  return count;
}

/** The disk: whether a file of the size of two journals finds room on it. */
let hasRoom = true;
const folder = {
  getFileHandle: () =>
    Promise.resolve({
      createWritable: () =>
        Promise.resolve({
          write: () =>
            hasRoom ? Promise.resolve() : Promise.reject(new DOMException('', 'QuotaExceededError')),
          abort: () => Promise.resolve(),
        }),
    }),
  removeEntry: () => Promise.resolve(),
};

/** What the browser does when it cannot write. */
function shut(db: Rows): void {
  forceCloseDatabase(db.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

let db: Rows;

beforeEach(async () => {
  vi.stubEnv('FIREFOX', '');
  vi.stubGlobal('navigator', {
    locks: navigator.locks,
    storage: { getDirectory: () => Promise.resolve(folder) },
  });
  hasRoom = true;
  fakeBrowser.reset();
  db = new Rows();
  await db.rows.add('kept');
  fills();
});

afterEach(async () => {
  hasRoom = true;
  await new Rows().delete();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('a database that lasts', () => {
  it('is opened on a journal that is filled once in the life of a browser', async () => {
    expect(await new Rows().rows.toArray()).toEqual(['kept']);
    expect(fills()).toBe(0);
    fakeBrowser.reset(); // it was started again
    const [first, second] = await Promise.all([new Rows().rows.toArray(), new Rows().rows.toArray()]);
    expect([first, second]).toEqual([['kept'], ['kept']]);
    expect(fills()).toBe(1);
  });

  it('that the browser shut is opened again on a new journal', async () => {
    shut(db);
    await db.rows.add('later');
    expect(fills()).toBe(1);
    expect(await db.rows.toArray()).toEqual(['kept', 'later']);
    expect(fills()).toBe(0);
  });

  it('that failed by its own account is opened again on a new journal, by other pages too', async () => {
    db.distrust();
    expect(await new Rows().rows.toArray()).toEqual(['kept']);
    expect(fills()).toBe(1);
  });

  it.each([
    ['after the browser shut it', () => shut(db)],
    ['when the browser was started', () => fakeBrowser.reset()],
  ])(
    'is neither opened nor deleted without room for a new journal (%s), and is when there is',
    async (_, torn) => {
      torn();
      db.close({ disableAutoOpen: false });
      hasRoom = false;
      const full = expect.objectContaining({ name: 'QuotaExceededError' }) as unknown;
      await expect(db.open()).rejects.toEqual(full);
      await expect(new Rows().delete()).rejects.toEqual(full);
      expect(filled).not.toHaveBeenCalled();
      hasRoom = true;
      await vi.waitFor(async () => expect(await db.rows.toArray()).toEqual(['kept']));
      expect(fills()).toBe(1);
    },
  );

  it.each([
    ['that had no room when the browser was started', () => fakeBrowser.reset()],
    ['that the browser shut', () => shut(db)],
  ])('%s is told when its journal is begun, until the watch is ended', async (_, torn) => {
    const begun = vi.fn<() => void>();
    torn();
    const end = watchJournal(begun);
    db.close({ disableAutoOpen: false });
    hasRoom = false;
    await expect(db.open()).rejects.toThrow();
    expect(begun).not.toHaveBeenCalled();
    hasRoom = true;
    await vi.waitFor(async () => expect(await db.rows.toArray()).toEqual(['kept']));
    await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
    end();
    shut(db);
    await new Rows().rows.toArray();
    expect(begun).toHaveBeenCalledOnce();
  });

  it('that is opened for the first time since the start tells nobody', async () => {
    fakeBrowser.reset();
    const begun = vi.fn<() => void>();
    const end = watchJournal(begun);
    expect(await new Rows().rows.toArray()).toEqual(['kept']);
    end();
    expect(begun).not.toHaveBeenCalled();
  });

  it('is not opened where the new journal could not be written, and says why', async () => {
    shut(db);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'DataError');
    });
    await expect(new Rows().open()).rejects.toThrow('DataError');
    add.mockRestore();
    expect(await new Rows().rows.toArray()).toEqual(['kept']);
  });

  it('is opened at once in Firefox, which tears nothing, also after it was shut', async () => {
    vi.stubEnv('FIREFOX', 'true');
    fakeBrowser.reset();
    hasRoom = false;
    shut(db);
    expect(await db.rows.toArray()).toEqual(['kept']);
    expect(fills()).toBe(0);
  });
});
