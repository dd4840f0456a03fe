/** More than this is no pack, whatever it holds. */
const MOST_BYTES = 2_000_000;

/** The text of a file that somebody chose; null where it is too long, or no text in UTF-8. */
export async function fileText(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    // With the mark of byte order kept: what is signed has to be what is read.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
