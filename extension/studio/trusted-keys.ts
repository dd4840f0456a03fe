import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Database } from '../storage/database.ts';
import { keptKey } from '../storage/signing-key.ts';
import { keyName } from './ed25519.ts';

/** A key whose packs may come in, and who said so. */
export interface ListedKey extends TrustedKey {
  readonly saidBy: 'own' | 'admin';
}

/** The keys that are trusted here: one's own, and those that the admin of this browser named. */
export async function listedKeys(db: Database): Promise<ListedKey[]> {
  const own = await keptKey(db);
  const named = await db.trusted.toArray();
  return [
    ...(own === null ? [] : [{ key: await keyName(own.public), name: '', saidBy: 'own' as const }]),
    ...named.map(({ key, name }) => ({ key, name, saidBy: 'admin' as const })),
  ];
}

const LINE = /^(ed25519:[A-Za-z0-9_-]{43})\s+(\S.{0,79})$/u;

/** The key in a line such as `chartcue pack keygen` writes, "ed25519:... whose it is"; null where it is none. */
export function keyInLine(line: string): TrustedKey | null {
  const [, key, name] = LINE.exec(line.trim()) ?? [];
  return key === undefined || name === undefined ? null : { key, name: name.trim() };
}
