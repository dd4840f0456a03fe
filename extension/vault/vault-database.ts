import type { EntityTable, Table } from 'dexie';
import { KeptDatabase } from '../storage/kept-database.ts';
import type { SealedRecord } from './sealed-record.ts';
import { VaultError } from './vault-error.ts';

export const VAULT_DATABASE = 'chartcue-vault';

/** The one row of the table `head`. */
export const HEAD = 'head';

/**
 * The vault on disk, in IndexedDB of the extension's own origin and apart from all else that is kept. Transactions are
 * strict: they are complete when the disk has them, not when the system has taken them.
 */
export class VaultDatabase extends KeptDatabase {
  declare readonly head: Table<unknown, string>;
  declare readonly records: EntityTable<SealedRecord, 'id'>;

  /** Only with `isNew` it may be made: a page that still writes must not bring back what another has erased. */
  constructor({ isNew = false } = {}) {
    super(VAULT_DATABASE, { chromeTransactionDurability: 'strict' });
    // A version that was released stays as it is.
    this.version(1).stores({ head: '', records: 'id, kind' });
    // For good: by itself Dexie opens again for whatever is asked next, and be it another vault by then.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
    if (!isNew) {
      this.on('populate', () => {
        throw new VaultError('no-vault');
      });
    }
  }
}
