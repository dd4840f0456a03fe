import { Refused } from './refusal.ts';

/**
 * The text of bytes whose encoding nobody says for certain: by byte order mark, then as UTF-16 where every other byte is
 * zero, then as UTF-8, then by the label the file gives, then as what old charting systems wrote: Windows-1252 or Mac Roman.
 * Throws `damaged` for a label that names no encoding.
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide);
  return inUtf8(bytes) ?? decoded(bytes, label ?? narrowEncoding(bytes));
}

/** Text with its lines ended by \n and without what no reader sees: byte order marks, NUL and other control signs. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n').replaceAll(/[^\P{Cc}\n\t]|\ufeff/gu, '');
}

function decoded(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new Refused('damaged');
  }
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without its mark: Latin letters leave one byte of each pair zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4_096);
  if (!head.includes(0)) return null;
  const [first, second] = [0, 1].map((of) => head.filter((byte, at) => byte === 0 && at % 2 === of).length);
  const pairs = head.length / 2;
  if (second! > pairs * 0.6 && first! < pairs * 0.05) return 'utf-16le';
  if (first! > pairs * 0.6 && second! < pairs * 0.05) return 'utf-16be';
  return null;
}

/**
 * The two put their quotation marks at different bytes: 0x91 to 0x94 in Windows-1252, where Mac Roman has ë í ì î, and
 * 0xD2 to 0xD5 in Mac Roman, where Windows-1252 has Ò Ó Ô Õ. English has more quotation marks than such letters.
 */
function narrowEncoding(bytes: Uint8Array): 'windows-1252' | 'macintosh' {
  let [windows, mac] = [0, 0];
  for (const byte of bytes) {
    if (byte >= 0x91 && byte <= 0x97) windows += 1;
    else if (byte >= 0xd0 && byte <= 0xd5) mac += 1;
  }
  return mac > windows ? 'macintosh' : 'windows-1252';
}
