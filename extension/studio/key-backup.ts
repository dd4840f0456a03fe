import { at as valueAt, stringAt } from '../intake/json-path.ts';
import type { SigningKey } from '../storage/signing-key.ts';
import { fromBase64, randomBytes, toBase64, utf8 } from '../vault/bytes.ts';
import { type LockedKey, newLockedKey, unlockKey } from '../vault/locked-key.ts';
import { type VaultFault, VaultError } from '../vault/vault-error.ts';
import { headOf, readHead } from '../vault/vault-head.ts';
import { keyName, publicKey, signWith, verifyText } from './ed25519.ts';

// A back-up of a signing key is JSON: the head, which names the key that it is locked with, the public key's name, and the
// private key (PKCS #8) encrypted with AES-GCM under the head's key. The name is authenticated with it, so that no other
// key can be put in its place.

const VERSION = 1;
const PURPOSE = 'chartcue-signing-key';
const FAULTS = { newer: 'newer-backup', damaged: 'damaged-backup' } as const satisfies Record<
  string,
  VaultFault
>;
/** A file of ours has some 600 characters. */
const LONGEST = 4_000;

/** A new key to sign with, which no program can read out, and its back-up as the text of a file, under a passphrase. */
export async function newKeyWithBackup(
  passphrase: string,
): Promise<{ readonly key: SigningKey; readonly backup: string }> {
  // It can be read out for the length of this function, since only such a key can be backed up.
  const made = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const name = await keyName(made.publicKey);
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.privateKey));
  const { locked, keys } = await newLockedKey(passphrase, PURPOSE);
  const iv = randomBytes(12);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(name, iv), keys.data, secret));
  const head = await headOf(VERSION, locked);
  const file = { chartcue: 'signing-key', head, key: name, iv: toBase64(iv), sealed: toBase64(sealed) };
  return {
    key: { private: await privateKey(secret), public: made.publicKey },
    backup: `${JSON.stringify(file, null, 2)}\n`,
  };
}

/**
 * The key in a back-up, which no program can read out. Rejects with `not-a-backup`, `newer-backup`, `damaged-backup` or
 * `wrong-passphrase`.
 */
export async function keyInBackup(text: string, passphrase: string): Promise<SigningKey> {
  const { head, key: name, iv, sealed } = fieldsIn(text);
  const { key: locked }: { readonly key: LockedKey } = await readHead(head, VERSION, FAULTS);
  const { data } = await unlockKey(locked, passphrase, PURPOSE);
  try {
    const algorithmOf = algorithm(name, fromBase64(iv)!);
    const secret = await crypto.subtle.decrypt(algorithmOf, data, fromBase64(sealed)!);
    const key = { private: await privateKey(secret), public: await publicKey(name) };
    if (!(await verifyText(name, await signWith(key.private)(PURPOSE), PURPOSE))) throw new Error();
    return key;
  } catch {
    throw new VaultError('damaged-backup');
  }
}

interface Fields {
  readonly head: unknown;
  readonly key: string;
  readonly iv: string;
  readonly sealed: string;
}

function fieldsIn(text: string): Fields {
  const value = text.length > LONGEST ? null : jsonIn(text);
  if (stringAt(value, 'chartcue') !== 'signing-key') throw new VaultError('not-a-backup');
  const [key, iv, sealed] = [stringAt(value, 'key'), stringAt(value, 'iv'), stringAt(value, 'sealed')];
  if (key === null || iv === null || sealed === null) throw new VaultError('damaged-backup');
  return { head: valueAt(value, 'head'), key, iv, sealed };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function privateKey(secret: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']);
}

function algorithm(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify([PURPOSE, VERSION, name])) };
}
