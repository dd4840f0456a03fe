import { Dexie } from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { fromBase64 } from '#extension/vault/bytes.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { RECORD_VERSION } from '#extension/vault/sealed-record.ts';
import { HEAD, VAULT_DATABASE, VaultDatabase } from '#extension/vault/vault-database.ts';
import first from './version-1.json' with { type: 'json' };

/** Vaults as each version that was in use wrote them, to the byte, with the tables it had. A new version gets a file of its own. */
const VAULTS = { 1: { vault: first, tables: { head: '', records: 'id, kind' } } } as const;
const PASSPHRASE = 'a heron in the reeds';

beforeEach(() => Dexie.delete(VAULT_DATABASE));

it.each(Object.entries(VAULTS))(
  'a vault of version %s opens with nothing lost, and goes on',
  async (version, { vault, tables }) => {
    const before = new Dexie(VAULT_DATABASE);
    before.version(1).stores(tables);
    await before.table('head').add(vault.head, HEAD);
    const rows = vault.records.map((row) => ({
      ...row,
      iv: fromBase64(row.iv),
      sealed: fromBase64(row.sealed)!.buffer,
    }));
    await before.table('records').bulkAdd(rows);
    before.close();

    await expect(OpenVault.unlock('another one by far')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const opened = await OpenVault.unlock(PASSPHRASE);
    const [chart] = (await opened.read('chart')).records;
    expect(chart).toMatchObject({
      value: { notes: [{ text: 'Assessment: knee osteoarthritis.' }], day: '2026-11-27' },
    });
    expect((await opened.read('entry')).records).toMatchObject([{ value: { number: 1, hash: 'h' } }]);
    await opened.put([chart!]);
    await opened.close();

    const db = new VaultDatabase();
    expect((await db.records.toArray()).map((row) => row.version).toSorted((a, b) => a - b)).toEqual([
      Number(version),
      RECORD_VERSION,
    ]);
    // What only the newer program can read says so to the older.
    expect(await db.head.get(HEAD)).toMatchObject({ version: RECORD_VERSION });
    db.close();
    const again = await OpenVault.unlock(PASSPHRASE);
    expect((await again.read('chart')).records).toEqual([chart]);
    await again.close();
  },
);

it('the version before the newest is among those that are tested', () => {
  expect(Object.keys(VAULTS).map(Number)).toContain(RECORD_VERSION - 1);
});
