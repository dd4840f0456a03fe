import { fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';
import { isKdf, type Kdf, newKdf, passphraseKey } from './passphrase-key.ts';
import { VaultError } from './vault-error.ts';

/** A key as it lies on disk: wrapped by the key of a passphrase. */
export interface LockedKey {
  readonly kdf: Kdf;
  /** base64 */
  readonly iv: string;
  /** base64 */
  readonly wrapped: string;
}

/** A key for records, and the passphrase's key, which can lock further keys. Neither can be read out. */
export interface OpenKeys {
  readonly data: CryptoKey;
  readonly passphrase: CryptoKey;
  readonly kdf: Kdf;
}

const IV_BYTES = 12;
const WRAPPED_BYTES = 32 + 16;

/** A new random key under a new passphrase. `purpose` is bound to it: a vault's key opens no backup. */
export async function newLockedKey(
  passphrase: string,
  purpose: string,
): Promise<{ locked: LockedKey; keys: OpenKeys }> {
  const kdf = newKdf();
  const wrapping = await passphraseKey(passphrase, kdf);
  const { locked, data } = await lockNewKey({ passphrase: wrapping, kdf }, purpose);
  return { locked, keys: { data, passphrase: wrapping, kdf } };
}

/** A new random key under a passphrase that is open already. */
export async function lockNewKey(
  { passphrase, kdf }: Pick<OpenKeys, 'passphrase' | 'kdf'>,
  purpose: string,
): Promise<{ locked: LockedKey; data: CryptoKey }> {
  // It can be read out for the length of this function, since only such a key can be wrapped.
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = randomBytes(IV_BYTES);
  const wrapped = await crypto.subtle.wrapKey('raw', made, passphrase, algorithm(iv, kdf, purpose));
  const locked = { kdf, iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
  return { locked, data: await unwrapped(locked, passphrase, purpose) };
}

/** Opens a key. Rejects with `wrong-passphrase`; that of a value that was changed on purpose looks the same. */
export async function unlockKey(locked: LockedKey, passphrase: string, purpose: string): Promise<OpenKeys> {
  const wrapping = await passphraseKey(passphrase, locked.kdf);
  try {
    return {
      data: await unwrapped(locked, wrapping, purpose),
      passphrase: wrapping,
      kdf: locked.kdf,
    };
  } catch {
    throw new VaultError('wrong-passphrase');
  }
}

/** Whether a value out of a file or table has the shape and bounds of a locked key. */
export function isLockedKey(value: unknown): value is LockedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { kdf, iv, wrapped }: { kdf?: unknown; iv?: unknown; wrapped?: unknown } = value;
  return isKdf(kdf) && isBytes(iv, IV_BYTES) && isBytes(wrapped, WRAPPED_BYTES);
}

function unwrapped(
  { kdf, iv, wrapped }: LockedKey,
  passphrase: CryptoKey,
  purpose: string,
): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey(
    'raw',
    fromBase64(wrapped)!,
    passphrase,
    algorithm(fromBase64(iv)!, kdf, purpose),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );
}

function algorithm(iv: Uint8Array<ArrayBuffer>, kdf: Kdf, purpose: string): AesGcmParams {
  const additionalData = utf8(JSON.stringify([purpose, kdf.name, kdf.iterations, kdf.salt]));
  return { name: 'AES-GCM', iv, additionalData };
}

function isBytes(value: unknown, length: number): boolean {
  return typeof value === 'string' && fromBase64(value)?.length === length;
}
