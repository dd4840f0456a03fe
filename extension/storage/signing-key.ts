import { storage } from 'wxt/utils/storage';
import type { Database } from './database.ts';
import type { KeptKey } from './kept-packs.ts';
import { tellKeys } from './known-keys.ts';

const PRIVATE = 'signing';
const PUBLIC = 'signing-public';

/** A key of this browser profile to sign packs with. */
export interface SigningKey {
  /** Signs, and cannot be read out by any program. */
  readonly private: CryptoKey;
  readonly public: CryptoKey;
}

/** The key by which versions are signed off here: made at the first use. */
export async function signingKey(db: Database): Promise<SigningKey> {
  const known = await keptKey(db);
  if (known !== null) return known;
  const made = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
  await db.transaction('rw', db.keys, async () => {
    // Of two that are made at once the first is kept.
    if ((await db.keys.get(PRIVATE)) !== undefined) return;
    await db.keys.put(made.privateKey, PRIVATE);
    await db.keys.put(made.publicKey, PUBLIC);
  });
  return (await keptKey(db)) ?? { private: made.privateKey, public: made.publicKey };
}

/** The same, or null where none was made yet. */
export async function keptKey(db: Database): Promise<SigningKey | null> {
  const [secret, open] = await Promise.all([db.keys.get(PRIVATE), db.keys.get(PUBLIC)]);
  return secret === undefined || open === undefined ? null : { private: secret, public: open };
}

/** The back-up of the key that is kept, as the text of a file under a passphrase: so that it can be saved again. Null where it has none. */
export const keyBackup = storage.defineItem<string | null>('local:signingKeyBackup', { fallback: null });

/** Signs with another key from now on. What was signed with the one before stays trusted, under the name that is given. */
export async function replaceSigningKey(
  db: Database,
  key: SigningKey,
  backup: string,
  before: KeptKey | null,
): Promise<void> {
  await db.transaction('rw', db.keys, db.trusted, async () => {
    if (before !== null) await db.trusted.put(before);
    await db.keys.put(key.private, PRIVATE);
    await db.keys.put(key.public, PUBLIC);
  });
  await keyBackup.setValue(backup);
  await tellKeys();
}
