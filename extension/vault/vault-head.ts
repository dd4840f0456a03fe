import { toBase64, utf8 } from './bytes.ts';
import { isLockedKey, type LockedKey } from './locked-key.ts';
import { VaultError, type VaultFault } from './vault-error.ts';

/** What stands at the head of a vault or of a backup, in the open. */
export interface Head {
  readonly version: number;
  readonly key: LockedKey;
  /** Of all the rest: tells a head that was damaged from a passphrase that is wrong. */
  readonly checksum: string;
}

export async function headOf(version: number, key: LockedKey): Promise<Head> {
  return { version, key, checksum: await checksumOf(version, key) };
}

/**
 * The head in a value of whatever origin. Rejects with the code for one of a newer version, which nobody can judge, and
 * for one that is damaged.
 */
export async function readHead(
  value: unknown,
  newest: number,
  faults: { readonly newer: VaultFault; readonly damaged: VaultFault },
): Promise<Head> {
  if (typeof value !== 'object' || value === null) throw new VaultError(faults.damaged);
  const { version, key, checksum }: { version?: unknown; key?: unknown; checksum?: unknown } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) throw new VaultError(faults.damaged);
  if (version > newest) throw new VaultError(faults.newer);
  if (version < 1 || !isLockedKey(key)) throw new VaultError(faults.damaged);
  if (checksum !== (await checksumOf(version, key))) throw new VaultError(faults.damaged);
  return { version, key, checksum };
}

async function checksumOf(version: number, { kdf, iv, wrapped }: LockedKey): Promise<string> {
  const text = JSON.stringify([version, kdf.name, kdf.iterations, kdf.salt, iv, wrapped]);
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}
