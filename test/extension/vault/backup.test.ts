import { Dexie } from 'dexie';
import { assert, asyncProperty, integer } from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '#extension/vault/backup.ts';
import { newLockedKey } from '#extension/vault/locked-key.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { newRecordId, type VaultRecord } from '#extension/vault/sealed-record.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';

const PASSPHRASE = 'a heron in the reeds';
const MAGIC = 'CHARTCUE-BACKUP\n'.length;
const TEXT = 'Assessment: knee osteoarthritis of Quillfeather. ';
/** Enough for several parts. */
const RECORDS: readonly VaultRecord[] = Array.from({ length: 230 }, (_record, number) => ({
  id: newRecordId(),
  kind: number % 2 === 0 ? 'chart' : 'entry',
  value: { number, text: TEXT.repeat(400) },
}));

/** A record with a value of so many letters. */
function record(length: number): VaultRecord {
  return { id: newRecordId(), kind: 'chart', value: 'x'.repeat(length) };
}

let whole: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  await Dexie.delete(VAULT_DATABASE);
  const vault = await OpenVault.create(PASSPHRASE);
  await vault.put(RECORDS);
  const { file, damaged } = await vault.backUp('2026-11-27');
  expect(damaged).toBe(0);
  whole = new Uint8Array(await file.arrayBuffer());
  await vault.close();
});
beforeEach(() => Dexie.delete(VAULT_DATABASE));

const read = (bytes: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE): ReturnType<typeof readBackup> =>
  readBackup(new Blob([bytes]), passphrase);

function byId(all: readonly VaultRecord[]): VaultRecord[] {
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The pieces behind the first line, each with its length before it. */
function pieces(): Uint8Array<ArrayBuffer>[] {
  const found: Uint8Array<ArrayBuffer>[] = [];
  const view = new DataView(whole.buffer);
  for (let at = MAGIC; at < whole.length;) {
    const end = at + 4 + view.getUint32(at);
    found.push(whole.slice(at, end));
    at = end;
  }
  return found;
}

async function joined(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([whole.slice(0, MAGIC), ...parts]).arrayBuffer());
}

describe('a backup', () => {
  it('gives back every record, to who knows the passphrase', async () => {
    const { day, records } = await read(whole);
    expect(day).toBe('2026-11-27');
    expect(byId(records)).toEqual(byId(RECORDS));
  });

  it('has no word of a note in it', () => {
    expect(Buffer.from(whole).toString('latin1')).not.toMatch(/knee|osteo|quillfeather|heron/i);
  });

  it('is refused to another passphrase', async () => {
    await expect(read(whole, 'a heron in the weeds')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', new TextEncoder().encode('Assessment: knee osteoarthritis.')],
  ])('is not what %s is', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'not-a-backup' });
  });

  it('of a version to come is told from a damaged one', async () => {
    const [head, ...parts] = pieces();
    const said = JSON.parse(new TextDecoder().decode(head!.slice(4)));
    const text = new TextEncoder().encode(JSON.stringify({ ...said, version: 9 }));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, text.length);
    await expect(read(await joined(length, text, ...parts))).rejects.toMatchObject({ code: 'newer-backup' });
  });

  it('that was cut is refused as cut, between parts as within one, and never gives half', async () => {
    const [head, ...parts] = pieces();
    expect(parts.length).toBeGreaterThan(3);
    const codes = new Set<unknown>();
    const cuts = [
      await joined(head!),
      await joined(head!, ...parts.slice(0, -1)),
      await joined(head!, parts[0]!),
    ];
    for (const end of [MAGIC + 2, MAGIC + 50, whole.length - 1, whole.length - 4000])
      cuts.push(whole.slice(0, end));
    for (const cut of cuts) codes.add(await read(cut).catch(({ code }: { code: string }) => code));
    expect([...codes]).toEqual(['cut-backup']);
  });

  it('with its parts in another order, twice, left out, or more behind them is refused', async () => {
    const [head, first, second, ...others] = pieces();
    for (const changed of [
      await joined(head!, second!, first!, ...others),
      await joined(head!, first!, ...others),
      await joined(head!, first!, second!, second!, ...others),
      await joined(head!, first!, second!, ...others, others.at(-1)!),
    ]) {
      await expect(read(changed)).rejects.toMatchObject({ code: 'damaged-backup' });
    }
  });

  describe('with small bounds', () => {
    const bounds = { full: 1_000, most: 2_000 };
    const written = async (records: readonly VaultRecord[]): Promise<Blob> =>
      writeBackup({ day: '2026-11-27', records }, (await newLockedKey(PASSPHRASE, 'test')).keys, bounds);

    it('is written in parts that all can be read again, those of one large record, too', async () => {
      const records = [...Array.from({ length: 30 }, () => record(200)), record(1_800), record(10)];
      const file = await written(records);
      expect((await readBackup(file, PASSPHRASE, bounds.most)).records).toEqual(records);
    });

    it('is not written where a record could not be read again', async () => {
      await expect(written([record(10), record(2_100)])).rejects.toMatchObject({ code: 'too-large' });
    });

    it('is refused as damaged where a part holds more than it may', async () => {
      const file = await written([record(1_800)]);
      await expect(readBackup(file, PASSPHRASE, 1_000)).rejects.toMatchObject({ code: 'damaged-backup' });
    });
  });

  it('with any bit changed is refused', { timeout: 60_000 }, async () => {
    const bits = integer({ min: 0, max: whole.length * 8 - 1 });
    await assert(
      asyncProperty(bits, async (bit) => {
        const changed = whole.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        const code = await read(changed).then(
          () => 'taken',
          (error: { code?: string }) => error.code,
        );
        expect([
          'damaged-backup',
          'cut-backup',
          'not-a-backup',
          'newer-backup',
          'wrong-passphrase',
        ]).toContain(code);
      }),
      { numRuns: 40, seed: 27 },
    );
  });
});
