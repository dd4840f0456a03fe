import { VaultError } from './vault-error.ts';

/** What is packed at most and may unpack, in bytes: far more than any chart or part of a backup. */
export const MOST_PACKED = 256_000_000;

/**
 * Bytes made shorter (DEFLATE). Before encrypting: notes come to a third, and what is encrypted packs no more. Rejects with
 * `too-large` what `unpacked` would refuse: nothing is written that cannot be read again.
 */
export async function packed(
  bytes: Uint8Array<ArrayBuffer>,
  most = MOST_PACKED,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length > most) throw new VaultError('too-large');
  return through(bytes, new CompressionStream('deflate-raw'), Infinity);
}

/** The bytes again. Rejects where they are none of `packed`, or come to more than any of ours do. */
export function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  most = MOST_PACKED,
): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream('deflate-raw'), most);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    if (length > most) throw new RangeError('unpacks to too much');
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
