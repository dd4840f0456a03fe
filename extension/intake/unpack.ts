import { MOST_BYTES } from './limits.ts';
import { Refused } from './refusal.ts';

/**
 * What gzip or raw deflate unpacks to. It is read piece by piece, so that a bomb ends at the limit and not with the
 * memory. Throws `unpacks-too-large` or `cut`.
 */
export async function unpack(
  bytes: Uint8Array,
  packing: CompressionFormat,
  most = MOST_BYTES,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream(packing));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new Refused('unpacks-too-large');
      pieces.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof Refused ? error : new Refused('cut');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
