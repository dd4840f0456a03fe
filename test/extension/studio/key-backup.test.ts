import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '#extension/storage/database.ts';
import { keptKey, keyBackup, replaceSigningKey, signingKey } from '#extension/storage/signing-key.ts';
import { keyName, signWith, verifyText } from '#extension/studio/ed25519.ts';
import { keyInBackup, newKeyWithBackup } from '#extension/studio/key-backup.ts';
import { trustedKeys } from '#extension/studio/trusted-keys.ts';
import { writeBackup } from '#extension/vault/backup.ts';
import { newLockedKey } from '#extension/vault/locked-key.ts';

const PASSPHRASE = 'a heron in the reeds';
type Made = Awaited<ReturnType<typeof newKeyWithBackup>>;
let made: Made;
let other: Made;

beforeAll(async () => {
  [made, other] = await Promise.all([newKeyWithBackup(PASSPHRASE), newKeyWithBackup(PASSPHRASE)]);
});
beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database().tables.map((table) => table.clear()));
});

/** The back-up with a field exchanged. */
function changed(field: string, value: unknown): string {
  return JSON.stringify({ ...JSON.parse(made.backup), [field]: value });
}

describe('the back-up of a key', () => {
  test('gives back the key that signs in its name, and which no program can read out', async () => {
    const back = await keyInBackup(made.backup, PASSPHRASE);
    const name = await keyName(made.key.public);
    expect(await verifyText(name, await signWith(back.private)('a pack'), 'a pack')).toBe(true);
    expect(await keyName(back.public)).toBe(name);
    expect([made.key.private.extractable, back.private.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('pkcs8', back.private)).rejects.toThrow();
  });

  test('opens with its passphrase alone', async () => {
    await expect(keyInBackup(made.backup, 'a heron in the weeds')).rejects.toThrow('wrong-passphrase');
  });

  test.each([
    ['another key’s name', 'key', (): unknown => JSON.parse(other.backup).key],
    ['another key', 'sealed', (): unknown => JSON.parse(other.backup).sealed],
    ['a name that is none', 'key', (): unknown => 'ed25519:x'],
    ['another start', 'iv', (): unknown => 'AAAAAAAAAAAAAAAA'],
    ['no base64', 'iv', (): unknown => '%'],
    ['nothing sealed', 'sealed', (): unknown => 7],
    ['no head', 'head', (): unknown => null],
  ] as const)('that was changed to %s is refused', async (_, field, value) => {
    await expect(keyInBackup(changed(field, value()), PASSPHRASE)).rejects.toThrow('damaged-backup');
  });

  test('of a newer version is told from one that is damaged', async () => {
    const head = { ...JSON.parse(made.backup).head, version: 2 };
    await expect(keyInBackup(changed('head', head), PASSPHRASE)).rejects.toThrow('newer-backup');
  });

  test('is none in any other file, and a vault’s backup is another thing', async () => {
    const { keys } = await newLockedKey(PASSPHRASE, 'chartcue-vault');
    const vault = await (await writeBackup({ day: '2026-11-27', records: [] }, keys)).text();
    for (const text of ['', '{', '[]', '{"chartcue":"settings"}', ' '.repeat(9_000) + made.backup, vault]) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await expect(keyInBackup(text, PASSPHRASE)).rejects.toThrow('not-a-backup');
    }
  });
});

test('another key signs from then on, its back-up can be saved again, and what the one before signed stays trusted', async () => {
  const db = database();
  const before = await keyName((await signingKey(db)).public);
  const name = await keyName(made.key.public);
  await replaceSigningKey(db, made.key, made.backup, { key: before, name: 'Earlier' });
  expect(await keyName((await keptKey(db))!.public)).toBe(name);
  expect(await keyBackup.getValue()).toBe(made.backup);
  expect((await trustedKeys(db)).map(({ key }) => key)).toEqual([name, before]);
});
