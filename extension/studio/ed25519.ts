import type { SignText } from '#src/packs/bundle/sign.ts';
import type { VerifyText } from '#src/packs/bundle/verdict.ts';
import { sha256 } from './sha256.ts';

const PREFIX = 'ed25519:';

/** Verifies by WebCrypto. What is no key or no signature has signed nothing. */
export const verifyText: VerifyText = async (key, signature, text) => {
  try {
    return await crypto.subtle.verify('Ed25519', await publicKey(key), fromBase64Url(signature), utf8(text));
  } catch {
    return false;
  }
};

/** The public key of "ed25519:...". Rejects or throws where it is none. */
export function publicKey(name: string): Promise<CryptoKey> {
  const bytes = fromBase64Url(name.slice(PREFIX.length));
  return crypto.subtle.importKey('raw', bytes, 'Ed25519', true, ['verify']);
}

/** Signs with a private key of this browser. */
export function signWith(key: CryptoKey): SignText {
  return async (text) => toBase64Url(await crypto.subtle.sign('Ed25519', key, utf8(text)));
}

/** "ed25519:..." of a public key. */
export async function keyName(key: CryptoKey): Promise<string> {
  return PREFIX + toBase64Url(await crypto.subtle.exportKey('raw', key));
}

/** The first 16 bytes of the SHA-256 of a text, for people to compare: as `chartcue pack verify` writes them. */
export async function fingerprintOf(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 32);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64Url(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}
