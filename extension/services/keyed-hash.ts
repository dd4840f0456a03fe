const encoder = new TextEncoder();

/** Keyed hashes (HMAC with SHA-256): whoever has not the key can neither read nor test what was hashed. */
export class KeyedHash {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** The hash of several texts together, as 32 hexadecimal digits. */
  async of(...texts: readonly string[]): Promise<string> {
    const bytes = await this.#sign(JSON.stringify(texts));
    return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** A hash of 16 bits: too short to tell what was hashed, long enough to compare many. */
  async shortOf(text: string): Promise<number> {
    const [high = 0, low = 0] = await this.#sign(text);
    return high * 256 + low;
  }

  async #sign(text: string): Promise<Uint8Array> {
    return new Uint8Array(await crypto.subtle.sign('HMAC', this.#key, encoder.encode(text)));
  }
}
