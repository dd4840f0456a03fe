import { Dexie } from 'dexie';
import { newLockedKey, type OpenKeys, unlockKey } from './locked-key.ts';
import { type RecordKind, seal, unseal, type VaultRecord } from './sealed-record.ts';
import { HEAD, VAULT_DATABASE, VaultDatabase } from './vault-database.ts';
import { faultOf, VaultError } from './vault-error.ts';
import { headOf, readHead } from './vault-head.ts';

/** Raised when a vault of before needs more than its records' own versions say. */
const VERSION = 1;
const PURPOSE = 'chartcue-vault';
const FAULTS = { newer: 'newer-vault', damaged: 'damaged-vault' } as const;
/** Records that are opened at once: enough to keep the browser's crypto threads busy. */
const AT_ONCE = 500;

/** What a vault holds of a kind, and how many records of it do not open any more. */
export interface ReadRecords {
  readonly records: readonly VaultRecord[];
  readonly damaged: number;
}

/** The vault of this browser profile while it is open. One page may have it open at a time: `hold.ts` sees to that. */
export class OpenVault {
  readonly #db: VaultDatabase;
  #keys: OpenKeys | null;
  #last: Promise<unknown> = Promise.resolve();

  /** Whether there is a vault, open or not. Rejects with `damaged-vault` when its head is lost and its records are not. */
  static async exists(): Promise<boolean> {
    return onDisk(async () => {
      if (!(await Dexie.exists(VAULT_DATABASE))) return false;
      return withDatabase(async (db) => (await headIn(db)) !== undefined);
    });
  }

  /** Makes a new vault. Rejects with `vault-exists`, and with `full` where there is no room. */
  static async create(passphrase: string): Promise<OpenVault> {
    if (await OpenVault.exists()) throw new VaultError('vault-exists');
    const { locked, keys } = await newLockedKey(passphrase, PURPOSE);
    const head = await headOf(VERSION, locked);
    const db = new VaultDatabase();
    await onDisk(() => db.head.add(head, HEAD));
    return new OpenVault(db, keys);
  }

  /** Opens the vault. Rejects with `no-vault`, `wrong-passphrase`, `newer-vault` or `damaged-vault`; nothing is changed then. */
  static async unlock(passphrase: string): Promise<OpenVault> {
    if (!(await OpenVault.exists())) throw new VaultError('no-vault');
    const db = new VaultDatabase();
    try {
      const head = await readHead(await onDisk(() => headIn(db)), VERSION, FAULTS);
      return new OpenVault(db, await unlockKey(head.key, passphrase, PURPOSE));
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Deletes the vault with all that is in it. No passphrase is needed: one who forgot it can begin anew. */
  static erase(): Promise<void> {
    return onDisk(() => Dexie.delete(VAULT_DATABASE));
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
      // Encrypted before: a transaction ends as soon as it waits for anything but itself.
      await this.#db.transaction('rw', this.#db.records, async () => {
        await this.#db.records.bulkDelete([...removed]);
        await this.#db.records.bulkPut(sealed);
      });
    });
  }

  /** All records of a kind, in no order. A record that does not open is counted and left as it is. */
  read(kind: RecordKind): Promise<ReadRecords> {
    return this.#inTurn(async ({ data }) => {
      const sealed = await this.#db.records.where('kind').equals(kind).toArray();
      const records: VaultRecord[] = [];
      for (let start = 0; start < sealed.length; start += AT_ONCE) {
        const some = sealed.slice(start, start + AT_ONCE);
        // oxlint-disable-next-line no-await-in-loop -- in turn, so that fifty thousand are not all held twice
        const opened = await Promise.all(some.map((record) => unseal(record, data)));
        records.push(...opened.filter((record) => record !== null));
      }
      return { records, damaged: sealed.length - records.length };
    });
  }

  /** Locks it: at once for all that is asked from now on; resolved when what was being written is on disk. */
  async close(): Promise<void> {
    this.#keys = null;
    await this.#last;
    this.#db.close();
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

async function withDatabase<Value>(work: (db: VaultDatabase) => Promise<Value>): Promise<Value> {
  const db = new VaultDatabase();
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

async function onDisk<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new VaultError(faultOf(error));
  }
}
