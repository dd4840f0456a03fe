import { generateKeyPairSync, sign } from 'node:crypto';
import type { SignText } from '#src/packs/bundle/sign.ts';
import type { VerifyText } from '#src/packs/bundle/verdict.ts';

/** A real pair of keys, made for this run. */
export function newKey(): { readonly key: string; readonly sign: SignText } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    key: `ed25519:${publicKey.export({ format: 'jwk' }).x}`,
    sign: async (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
}

/** By WebCrypto, as a browser verifies; the terminal has another way to the same answer. */
export const verifyByWebCrypto: VerifyText = async (key, signature, text) => {
  const bytes = Buffer.from(key.slice('ed25519:'.length), 'base64url');
  const imported = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify(
    'Ed25519',
    imported,
    Buffer.from(signature, 'base64url'),
    Buffer.from(text, 'utf8'),
  );
};
