import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SignText } from '#src/packs/bundle/sign.ts';
import type { TrustedKey, VerifyText } from '#src/packs/bundle/verdict.ts';
import { publicKey } from '#src/packs/schema/bundle.ts';
import { InputError } from '../input-error.ts';
import { meant } from '../text-file.ts';

/** A key to sign with, and the public half that others trust. */
export interface SigningKey {
  /** "ed25519:..." */
  readonly key: string;
  readonly sign: SignText;
}

const PREFIX = 'ed25519:';

/**
 * Makes a pair of keys: NAME.key, which only its owner may read, and NAME.pub, a line for lists of trusted keys. Throws
 * an InputError where one of them is there already.
 */
export function makeKeys(name: string): { readonly key: string; readonly files: readonly string[] } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = publicHalf(pem);
  const owner = name.split(/[\\/]/u).at(-1) ?? name;
  writeNew(`${name}.key`, pem, 0o600);
  writeNew(`${name}.pub`, `${key} ${owner}\n`, 0o644);
  return { key, files: [`${name}.key`, `${name}.pub`] };
}

function writeNew(path: string, text: string, mode: number): void {
  try {
    writeFileSync(meant(path), text, { flag: 'wx', mode });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = isThere ? 'is there already: name another' : 'cannot be written';
    throw new InputError('unwritable-file', `${path} ${why}.`);
  }
}

function publicHalf(pem: string): string {
  const { x } = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  return `${PREFIX}${x}`;
}

/** The key in a file that `makeKeys` wrote. Throws an InputError that says nothing of what is in the file. */
export function signingKeyAt(path: string): SigningKey {
  const pem = textAt(path);
  try {
    const secret = createPrivateKey(pem);
    if (secret.asymmetricKeyType !== 'ed25519') throw new TypeError('another kind of key');
    return {
      key: publicHalf(pem),
      sign: async (text) => sign(null, Buffer.from(text, 'utf8'), secret).toString('base64url'),
    };
  } catch {
    throw new InputError(
      'bad-key',
      `${path} holds no Ed25519 key to sign with. "chartcue pack keygen" makes one.`,
    );
  }
}

/** Whether a signature of a text was made with a key. What is no key or no signature has made none. */
export const verifyText: VerifyText = async (key, signature, text) => {
  const x = key.slice(PREFIX.length);
  try {
    const publicHalfOf = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), publicHalfOf, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
};

/** The first 16 bytes of the SHA-256 of a text, for people to compare. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}

/** The keys of a list: a line each, the key and whose it is; blank lines and those with # do not count. Throws an InputError. */
export function trustedKeysAt(path: string): TrustedKey[] {
  const lines = textAt(path).split(/\r?\n/u);
  const keys = lines.flatMap((line, index) => {
    const [key = '', ...name] = line.trim().split(/\s+/u);
    if (key === '' || key.startsWith('#')) return [];
    if (publicKey.safeParse(key).success) return [{ key, name: name.join(' ') || key }];
    throw new InputError('bad-key', `${path}, line ${index + 1}: write "ed25519:... whose it is".`);
  });
  if (keys.length === 0) throw new InputError('bad-key', `${path} holds no key.`);
  return keys;
}

function textAt(path: string): string {
  try {
    return readFileSync(meant(path), 'utf8');
  } catch {
    throw new InputError('unreadable-file', `${path} cannot be read.`);
  }
}
