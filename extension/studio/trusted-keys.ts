import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Database } from '../storage/database.ts';
import { packPolicy } from '../storage/pack-policy.ts';
import { keptKey } from '../storage/signing-key.ts';
import { keyName } from './ed25519.ts';

/** A key whose packs may come in, and who said so. */
export interface ListedKey extends TrustedKey {
  readonly saidBy: 'policy' | 'own' | 'admin';
  /** Where the policy names keys, no other counts. */
  readonly isKnown: boolean;
}

/** The keys that are known here: the policy's, one's own, and those that the admin of this browser named. */
export async function listedKeys(db: Database): Promise<ListedKey[]> {
  const [{ trustedKeys: byPolicy }, own, named] = await Promise.all([
    packPolicy(),
    keptKey(db),
    db.trusted.toArray(),
  ]);
  const decided = byPolicy?.map(({ key }) => key);
  const counts = (key: string): boolean => decided === undefined || decided.includes(key);
  const keys: Omit<ListedKey, 'isKnown'>[] = [
    ...(byPolicy ?? []).map((key) => ({ ...key, saidBy: 'policy' as const })),
    ...(own === null ? [] : [{ key: await keyName(own.public), name: '', saidBy: 'own' as const }]),
    ...named.map(({ key, name }) => ({ key, name, saidBy: 'admin' as const })),
  ];
  return keys.map((key) => ({ ...key, isKnown: counts(key.key) }));
}

/** The keys by which packs may come in and go live. */
export async function trustedKeys(db: Database): Promise<readonly TrustedKey[]> {
  return (await listedKeys(db)).filter(({ isKnown }) => isKnown);
}

const LINE = /^(ed25519:[A-Za-z0-9_-]{43})\s+(\S.{0,79})$/u;

/** The key in a line such as `chartcue pack keygen` writes, "ed25519:... whose it is"; null where it is none. */
export function keyInLine(line: string): TrustedKey | null {
  const [, key, name] = LINE.exec(line.trim()) ?? [];
  return key === undefined || name === undefined ? null : { key, name: name.trim() };
}
