import { Dexie, type DexieOptions, type PromiseExtended } from 'dexie';
import { freshJournal, journalTorn, refuseTorn } from './fresh-journal.ts';

/** The browser's, but that nothing is opened or deleted on a journal that may be torn. */
const FACTORY: IDBFactory = {
  cmp: (first, second) => indexedDB.cmp(first, second),
  databases: () => indexedDB.databases(),
  deleteDatabase: (name) => {
    refuseTorn();
    return indexedDB.deleteDatabase(name);
  },
  open: (name, version) => {
    refuseTorn();
    return indexedDB.open(name, version);
  },
};

/** A database that lasts: it is opened, and opened again after the browser shut it, once its journal is a new one. */
export abstract class KeptDatabase extends Dexie {
  // Not by #: Dexie gives out a proxy of itself, which has none.
  private opening: PromiseExtended<Dexie> | null = null;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, indexedDB: FACTORY });
  }

  /** As Dexie's, which calls it for whatever is asked first. Rejects with a `QuotaExceededError` where there is no room for a new journal. */
  override open(): PromiseExtended<Dexie> {
    this.opening ??= this.openOnFresh().finally(() => (this.opening = null));
    return this.opening;
  }

  /** Deletes it. Rejects as `open` does, with nothing deleted. */
  override delete(options = { disableAutoOpen: true }): PromiseExtended<void> {
    return onFresh(() => super.delete(options));
  }

  /** To be told when something in it failed: what is asked next opens it again, on a new journal. */
  distrust(): void {
    journalTorn();
    if (!this.hasBeenClosed()) this.close({ disableAutoOpen: false });
  }

  private openOnFresh(): PromiseExtended<Dexie> {
    return onFresh(() => super.open()).then(
      (db) => {
        this.backendDB()?.addEventListener('close', journalTorn); // the browser's, not our own
        return db;
      },
      (error: unknown) => {
        // Whoever waits is told first. What is asked later tries again.
        setTimeout(() => this.hasFailed() && !this.hasBeenClosed() && this.close({ disableAutoOpen: false }));
        throw error;
      },
    );
  }
}

/** Outside of any transaction. The factory is the one that refuses. */
function onFresh<Value>(work: () => PromiseExtended<Value>): PromiseExtended<Value> {
  return Dexie.Promise.resolve(Dexie.ignoreTransaction(() => freshJournal()).catch(() => undefined)).then(
    work,
  );
}
