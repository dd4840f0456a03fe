import { fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';

/** How a key was made of a passphrase; stands in the open beside what the key locks. */
export interface Kdf {
  readonly name: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** 16 random bytes, base64. */
  readonly salt: string;
}

/**
 * The least that is taken from a file: OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). A file
 * that asks for fewer was made to be guessed at, one that asks for more than the most to hold the page up.
 */
export const LEAST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
/** What a new vault takes: some 0.4 s on the machines that charts are reviewed on. */
const ITERATIONS = 1_000_000;
const SALT_BYTES = 16;

/** The shortest passphrase that a new vault or backup takes, in characters. */
export const SHORTEST_PASSPHRASE = 12;

export function newKdf(): Kdf {
  return { name: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: toBase64(randomBytes(SALT_BYTES)) };
}

/** Whether a value out of a file or table is a `Kdf` within bounds. */
export function isKdf(value: unknown): value is Kdf {
  if (typeof value !== 'object' || value === null) return false;
  const { name, iterations, salt }: { name?: unknown; iterations?: unknown; salt?: unknown } = value;
  return (
    name === 'PBKDF2-SHA-256' &&
    typeof iterations === 'number' &&
    Number.isSafeInteger(iterations) &&
    iterations >= LEAST_ITERATIONS &&
    iterations <= MOST_ITERATIONS &&
    typeof salt === 'string' &&
    fromBase64(salt)?.length === SALT_BYTES
  );
}

/** The key that a passphrase gives: it wraps other keys, and no program can read it out. The same letters in another encoding of Unicode are the same passphrase. */
export async function passphraseKey(passphrase: string, { iterations, salt }: Kdf): Promise<CryptoKey> {
  const secret = utf8(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64(salt)! },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}
