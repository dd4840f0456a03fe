import type { Database } from './database.ts';

const NAME = 'hashes';

/**
 * The key of all hashes of this browser profile: made at the first use, kept here and nowhere else, and of a kind that no
 * program can read out (`extractable` false).
 */
export async function secretKey(db: Database): Promise<CryptoKey> {
  const known = await db.keys.get(NAME);
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Of two that are made at once the first is kept, and both use that one.
  await db.keys.add(made, NAME).catch(() => undefined);
  return (await db.keys.get(NAME)) ?? made;
}
