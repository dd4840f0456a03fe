// More than 150 lines, because what reads the tables and what writes them must agree on turns and transactions.
import { type LockedKey, newLockedKey, type OpenKeys, unlockKey } from './locked-key.ts';
import {
  RECORD_VERSION,
  type RecordKind,
  seal,
  type SealedRecord,
  unseal,
  type VaultRecord,
} from './sealed-record.ts';
import { writeBackup } from './backup.ts';
import { HEAD, VaultDatabase } from './vault-database.ts';
import { faultOf, VaultError } from './vault-error.ts';
import { headOf, readHead } from './vault-head.ts';

/** That of its newest records: a program that does not know them must not take the vault for its own. */
const VERSION = RECORD_VERSION;
const PURPOSE = 'chartcue-vault';
const FAULTS = { newer: 'newer-vault', damaged: 'damaged-vault' } as const;
/** Records that are opened at once: enough to keep the browser's crypto threads busy. */
const AT_ONCE = 500;

/** What a vault holds of a kind, and how many records of it do not open any more. */
export interface ReadRecords {
  readonly records: readonly VaultRecord[];
  readonly damaged: number;
}

/** What becomes of a vault's records when those of a backup come in. */
export type Merge = (here: readonly VaultRecord[]) => {
  readonly written: readonly VaultRecord[];
  readonly removed: readonly string[] | 'all';
};

/** The vault of this browser profile while it is open. One page may have it open at a time: `hold.ts` sees to that. */
export class OpenVault {
  readonly #db: VaultDatabase;
  #keys: OpenKeys | null;
  #last: Promise<unknown> = Promise.resolve();

  /** Whether there is a vault, open or not. Rejects with `damaged-vault` when its head is lost and its records are not. */
  static async exists(): Promise<boolean> {
    return onDisk(() => withDatabase(new VaultDatabase(), headIn)).then((head) => head !== undefined, isNone);
  }

  /** Makes a new vault. Rejects with `vault-exists`, and with `full` where there is no room. */
  static async create(passphrase: string): Promise<OpenVault> {
    if (await OpenVault.exists()) throw new VaultError('vault-exists');
    const { locked, keys } = await newLockedKey(passphrase, PURPOSE);
    const head = await headOf(VERSION, locked);
    const addHead = (db: VaultDatabase): Promise<void> =>
      orAgain(db, ({ head: heads }) => heads.add(head, HEAD));
    await onDisk(() => withDatabase(new VaultDatabase({ isNew: true }), addHead));
    const db = new VaultDatabase();
    await onDisk(() => db.open());
    return new OpenVault(db, keys);
  }

  /** Opens the vault. Rejects with `no-vault`, `wrong-passphrase`, `newer-vault` or `damaged-vault`; nothing is changed then. */
  static async unlock(passphrase: string): Promise<OpenVault> {
    const db = new VaultDatabase();
    try {
      const found = await onDisk(() => headIn(db));
      if (found === undefined) throw new VaultError('no-vault');
      const head = await readHead(found, VERSION, FAULTS);
      const keys = await unlockKey(head.key, passphrase, PURPOSE);
      if (head.version < VERSION) await raiseHead(db, head.key);
      return new OpenVault(db, keys);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Deletes the vault with all that is in it. No passphrase is needed: one who forgot it can begin anew. Rejects with `full`
   * where the browser would lose more than the vault by it.
   */
  static erase(): Promise<void> {
    return onDisk(() => new VaultDatabase().delete());
  }

  private constructor(db: VaultDatabase, keys: OpenKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  /**
   * Writes records, all or none, in the order of the calls. Resolved when the disk has them: only then may anybody be told
   * that something is kept. Rejects with `full`, `locked` or `no-storage`.
   */
  put(records: readonly VaultRecord[], removed: readonly string[] = []): Promise<void> {
    return this.#inTurn(async ({ data }) => {
      const sealed = await Promise.all(records.map((record) => seal(record, data)));
      await this.#write(sealed, removed);
    });
  }

  /** All records of a kind, in no order. A record that does not open is counted and left as it is. */
  read(kind: RecordKind): Promise<ReadRecords> {
    return this.#inTurn(async ({ data }) => {
      const sealed = await this.#db.records.where('kind').equals(kind).toArray();
      return opened(sealed, data);
    });
  }

  /**
   * Puts another vault's records in, all or none. `merge` is given what of this one opens, and says what is written and
   * what goes; what it throws is what this rejects with.
   */
  restore(merge: Merge): Promise<void> {
    return this.#inTurn(async ({ data }) => {
      const { records } = await opened(await this.#db.records.toArray(), data);
      const { written, removed } = merge(records);
      const sealed = await Promise.all(written.map((record) => seal(record, data)));
      await this.#write(sealed, removed);
    });
  }

  /** All that opens, as one encrypted file, and how many records do not. `day` (YYYY-MM-DD) is written into it. */
  backUp(day: string): Promise<{ readonly file: Blob; readonly damaged: number }> {
    return this.#inTurn(async (keys) => {
      const sealed = await this.#db.records.toArray();
      const { records, damaged } = await opened(sealed, keys.data);
      return { file: await writeBackup({ day, records }, keys), damaged };
    });
  }

  /** Locks it: at once for all that is asked from now on; resolved when what was being written is on disk. */
  async close(): Promise<void> {
    this.#keys = null;
    await this.#last;
    this.#db.close();
  }

  /** In one transaction. What is written is encrypted before: a transaction ends as soon as it waits for anything else. */
  async #write(sealed: readonly SealedRecord[], removed: readonly string[] | 'all'): Promise<void> {
    await orAgain(this.#db, (db) =>
      db.transaction('rw', db.records, async () => {
        if (removed === 'all') await db.records.clear();
        else await db.records.bulkDelete([...removed]);
        await db.records.bulkPut(sealed);
      }),
    );
  }

  /** Does something after all that was asked before it. What was asked before the lock is still done. */
  #inTurn<Value>(work: (keys: OpenKeys) => Promise<Value>): Promise<Value> {
    const keys = this.#keys;
    if (keys === null) return Promise.reject(new VaultError('locked'));
    const run = this.#last.then(() => onDisk(() => work(keys)));
    this.#last = run.catch(() => undefined);
    return run;
  }
}

async function opened(sealed: readonly SealedRecord[], key: CryptoKey): Promise<ReadRecords> {
  const records: VaultRecord[] = [];
  for (let start = 0; start < sealed.length; start += AT_ONCE) {
    const some = sealed.slice(start, start + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- in turn, so that fifty thousand are not all held twice
    const unsealed = await Promise.all(some.map((record) => unseal(record, key)));
    records.push(...unsealed.filter((record) => record !== null));
  }
  return { records, damaged: sealed.length - records.length };
}

/** From now on records are written that the version before does not know. Those that are there stay as they are. */
async function raiseHead(db: VaultDatabase, key: LockedKey): Promise<void> {
  const head = await headOf(VERSION, key);
  await onDisk(() => orAgain(db, ({ head: heads }) => heads.put(head, HEAD)));
}

async function withDatabase<Value>(
  db: VaultDatabase,
  work: (db: VaultDatabase) => PromiseLike<Value>,
): Promise<Value> {
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function headIn(db: VaultDatabase): Promise<unknown> {
  const head = await db.head.get(HEAD);
  if (head === undefined && (await db.records.count()) > 0) throw new VaultError('damaged-vault');
  return head;
}

function isNone(error: unknown): false {
  if (faultOf(error) === 'no-vault') return false;
  throw error;
}

/**
 * Writes, and once more on a new journal where storage failed: a full disk may come as a fault like any other, and says what
 * it is when the database is opened again.
 */
async function orAgain(db: VaultDatabase, write: (db: VaultDatabase) => PromiseLike<unknown>): Promise<void> {
  const tried = async (): Promise<void> => {
    try {
      await write(db);
    } catch (error) {
      // Told here: a database that is shut before the browser shuts it hears nothing of what was torn.
      if (['no-storage', 'full'].includes(faultOf(error))) db.distrust();
      throw error;
    }
  };
  await tried().catch((error: unknown) => {
    if (faultOf(error) !== 'no-storage') throw error;
    return tried();
  });
}

async function onDisk<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new VaultError(faultOf(error));
  }
}
