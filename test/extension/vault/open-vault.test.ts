import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { newRecordId, type SealedRecord, type VaultRecord } from '#extension/vault/sealed-record.ts';
import { HEAD, VAULT_DATABASE, VaultDatabase } from '#extension/vault/vault-database.ts';
import type { VaultError } from '#extension/vault/vault-error.ts';

const PASSPHRASE = 'a heron in the reeds';
const NOTE = 'Assessment: knee osteoarthritis of Quillfeather.';

function record(text = NOTE): VaultRecord {
  return { id: newRecordId(), kind: 'chart', value: { text } };
}

/** Does something with the tables as they lie on disk. */
async function onDisk<T>(work: (db: VaultDatabase) => PromiseLike<T>): Promise<T> {
  const db = new VaultDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function kept(): Promise<{ values: unknown[]; damaged: number }> {
  const vault = await OpenVault.unlock(PASSPHRASE);
  const { records, damaged } = await vault.read('chart');
  await vault.close();
  return { values: records.map(({ value }) => value), damaged };
}

async function vaultWith(...records: readonly VaultRecord[]): Promise<void> {
  const vault = await OpenVault.create(PASSPHRASE);
  await vault.put(records);
  await vault.close();
}

beforeEach(() => Dexie.delete(VAULT_DATABASE));

describe('a vault', () => {
  it('gives back, to who knows its passphrase, all that was put in', async () => {
    await vaultWith(record('one'), record('two'));
    const { values } = await kept();
    expect(values).toHaveLength(2);
    expect(values).toEqual(expect.arrayContaining([{ text: 'one' }, { text: 'two' }]));
  });

  it('takes the same letters for the same passphrase, however they are encoded', async () => {
    const vault = await OpenVault.create('Rübezahl und Söhne');
    await vault.close();
    await (await OpenVault.unlock('Ru\u0308bezahl und So\u0308hne')).close();
  });

  it('refuses a wrong passphrase, and is as it was', async () => {
    await vaultWith(record('one'));
    await expect(OpenVault.unlock('a heron in the weeds')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    expect((await kept()).values).toEqual([{ text: 'one' }]);
  });

  it('is not made over one that is there', async () => {
    await vaultWith(record('one'));
    await expect(OpenVault.create(PASSPHRASE)).rejects.toMatchObject({ code: 'vault-exists' });
    expect((await kept()).values).toHaveLength(1);
  });

  it('is gone once erased, without its passphrase', async () => {
    await vaultWith(record());
    await OpenVault.erase();
    expect(await OpenVault.exists()).toBe(false);
    expect(await Dexie.exists(VAULT_DATABASE)).toBe(false);
    await expect(OpenVault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'no-vault' });
  });

  it('writes what was asked before it was locked, and nothing that is asked after', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const asked = vault.put([record('before')]);
    const closed = vault.close();
    await expect(vault.put([record('after')])).rejects.toMatchObject({ code: 'locked' });
    await expect(vault.read('chart')).rejects.toMatchObject({ code: 'locked' });
    await Promise.all([asked, closed]);
    expect((await kept()).values).toEqual([{ text: 'before' }]);
  });

  it('writes all of a call or nothing, and tells a full disk by its code', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const add = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(vault.put([record('one'), record('two')])).rejects.toMatchObject({ code: 'full' });
    add.mockRestore();
    await vault.put([record('three')]);
    await vault.close();
    expect((await kept()).values).toEqual([{ text: 'three' }]);
  });

  it.each([
    ['QuotaExceededError', 'full', 'torn'],
    ['UnknownError', null, 'fresh'],
  ])(
    'takes the journal for torn when a write fails with a %s, though the database is shut before the browser shuts it',
    async (name, code, mark) => {
      vi.stubEnv('FIREFOX', '');
      const vault = await OpenVault.create(PASSPHRASE);
      const journals = vi.spyOn(IDBFactory.prototype, 'open');
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
        throw new DOMException('', name);
      });
      const fault = await vault.put([record('one')]).then(
        () => null,
        (error: unknown) => (error as VaultError).code,
      );
      await vault.close();
      put.mockRestore();
      expect(fault).toBe(code);
      expect(await fakeBrowser.storage.session.get('journal')).toEqual({ journal: mark });
      expect(journals.mock.calls.some(([opened]) => opened === 'chartcue-journal')).toBe(code === null);
      journals.mockRestore();
      vi.unstubAllEnvs();
    },
  );

  it('tells that something is kept only once its transaction is complete', async () => {
    const order: string[] = [];
    // oxlint-disable-next-line typescript/unbound-method -- called on the database it came for, below
    const begin = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...[stores, mode, options]
    ) {
      const transaction = begin.call(this, stores, mode, options);
      transaction.addEventListener('complete', () => {
        if (mode === 'readwrite') order.push(`${options?.durability} complete`);
      });
      return transaction;
    });
    const vault = await OpenVault.create(PASSPHRASE);
    order.length = 0;
    await vault.put([record()]).then(() => order.push('told'));
    spy.mockRestore();
    await vault.close();
    expect(order).toEqual(['strict complete', 'told']);
  });
});

describe('on disk', () => {
  it('stands no word of a note, no name and no passphrase, and no id that means anything', async () => {
    await vaultWith(record());
    const rows = await onDisk(async (db) => [await db.head.toArray(), await db.records.toArray()]);
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? String.fromCharCode(...new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer))
        : value,
    );
    expect(text).not.toMatch(/knee|osteo|quillfeather|heron|reeds/i);
    const [sealed] = await onDisk((db) => db.records.toArray());
    expect(Object.keys(sealed!).toSorted()).toEqual(['id', 'iv', 'kind', 'sealed', 'version']);
    expect(sealed!.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('every writing of a record has an IV of its own', async () => {
    const same = record();
    const vault = await OpenVault.create(PASSPHRASE);
    const ivs = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      await vault.put([same]);
      ivs.add(String((await onDisk((db) => db.records.get(same.id)))!.iv));
    }
    await vault.close();
    expect(ivs.size).toBe(5);
  });

  const damages: readonly (readonly [string, (record: SealedRecord) => object])[] = [
    ['a changed bit', ({ sealed }) => ({ sealed: flipped(sealed) })],
    ['a cut end', ({ sealed }) => ({ sealed: sealed.slice(0, -1) })],
    ['another kind', () => ({ kind: 'entry' })],
    ['another version', () => ({ version: 0 })],
    ['a version that nobody knows', () => ({ version: 99 })],
  ];
  it.each(damages)(
    'a record with %s is counted as damaged, left there, and the others open',
    async (_name, damage) => {
      const [one, two] = [record('one'), record('two')];
      await vaultWith(one, two);
      const before = await onDisk((db) => db.records.get(one.id));
      await onDisk((db) => db.records.update(one.id, damage(before!)));
      const kind = (await onDisk((db) => db.records.get(one.id)))!.kind;
      const vault = await OpenVault.unlock(PASSPHRASE);
      const read = [await vault.read('chart'), await vault.read('entry')];
      await vault.close();
      expect(read.flatMap(({ records }) => records)).toEqual([two]);
      expect(read.map(({ damaged }) => damaged)).toEqual(kind === 'chart' ? [1, 0] : [0, 1]);
      expect(await onDisk((db) => db.records.count())).toBe(2);
    },
  );

  it('a record put in another’s place does not open', async () => {
    const [one, two] = [record('one'), record('two')];
    await vaultWith(one, two);
    const sealed = await onDisk((db) => db.records.get(one.id));
    await onDisk((db) => db.records.put({ ...sealed!, id: two.id }));
    expect(await kept()).toEqual({ values: [{ text: 'one' }], damaged: 1 });
  });

  const heads: readonly (readonly [string, string, (head: any) => unknown])[] = [
    ['damaged-vault', 'is damaged', (head) => ({ ...head, checksum: '' })],
    [
      'damaged-vault',
      'has another salt',
      (head) => ({ ...head, key: { ...head.key, kdf: { ...head.key.kdf, salt: btoa('0123456789abcdef') } } }),
    ],
    [
      'damaged-vault',
      'asks for too few rounds',
      (head) => ({ ...head, key: { ...head.key, kdf: { ...head.key.kdf, iterations: 1000 } } }),
    ],
    ['damaged-vault', 'is no head', () => 7],
    ['damaged-vault', 'is lost', () => undefined],
    ['newer-vault', 'is of a version to come', (head) => ({ ...head, version: 99 })],
  ];
  it.each(heads)(
    '%s is said of a vault whose head %s, and nothing is changed',
    async (code, _name, change) => {
      await vaultWith(record('one'));
      const head = await onDisk((db) => db.head.get(HEAD));
      const changed = change(head);
      await onDisk<unknown>((db) =>
        changed === undefined ? db.head.delete(HEAD) : db.head.put(changed, HEAD),
      );
      await expect(OpenVault.unlock(PASSPHRASE)).rejects.toMatchObject({ code });
      await expect(OpenVault.create(PASSPHRASE)).rejects.toThrow();
      await onDisk((db) => db.head.put(head, HEAD));
      expect((await kept()).values).toEqual([{ text: 'one' }]);
    },
  );
});

function flipped(bytes: ArrayBuffer): ArrayBuffer {
  const copy = new Uint8Array(bytes.slice(0));
  copy[3]! ^= 1;
  return copy.buffer;
}
