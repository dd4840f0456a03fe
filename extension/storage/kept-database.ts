import { Dexie, type DexieOptions, type PromiseExtended } from 'dexie';
import { freshJournal, journalTorn, refuseTorn } from './fresh-journal.ts';

/** The browser's, but that nothing is opened on a journal that is torn. */
const FACTORY: IDBFactory = {
  cmp: (first, second) => indexedDB.cmp(first, second),
  databases: () => indexedDB.databases(),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  open: (name, version) => {
    refuseTorn();
    return indexedDB.open(name, version);
  },
};

/** A database that lasts: it is opened, and opened again after the browser shut it, once its journal is a fresh one. */
export abstract class KeptDatabase extends Dexie {
  // Not by #: Dexie gives out a proxy of itself, which has none.
  private opening: PromiseExtended<Dexie> | null = null;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, indexedDB: FACTORY });
  }

  /** As Dexie's, which calls it for whatever is asked first. Rejects with a `QuotaExceededError` where there is no room for a journal. */
  override open(): PromiseExtended<Dexie> {
    this.opening ??= this.openOnFresh().finally(() => (this.opening = null));
    return this.opening;
  }

  private openOnFresh(): PromiseExtended<Dexie> {
    return Dexie.Promise.resolve(freshJournal())
      .catch(() => undefined) // the factory says it, since Dexie must hear of it while it opens
      .then(() => super.open())
      .then(
        (db) => {
          db.backendDB().addEventListener('close', journalTorn);
          return db;
        },
        (error: unknown) => {
          // Whoever waits is told first. What is asked later tries again.
          setTimeout(
            () => this.hasFailed() && !this.hasBeenClosed() && this.close({ disableAutoOpen: false }),
          );
          throw error;
        },
      );
  }
}
