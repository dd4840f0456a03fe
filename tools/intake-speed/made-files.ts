import { strToU8, zipSync } from 'fflate';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A sign each a byte. */
export const latinBytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/**
 * A PDF with a text layer, a page an item, a line a text. `locked` puts a password on it that nobody knows; `padding` adds so
 * many bytes that no page shows, as scans do.
 */
export function pdfOf(
  pages: readonly (readonly string[])[],
  { locked = false, padding = 0 } = {},
): Uint8Array {
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      streamOf(lines),
    ]),
  ];
  if (padding > 0) objects.push(`<< /Length ${padding} >>\nstream\n${'0'.repeat(padding)}\nendstream`);
  if (locked)
    objects.push(`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'4f'.repeat(32)}> /U <${'55'.repeat(32)}> >>`);
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked
    ? `/Encrypt ${objects.length} 0 R /ID [<${'aa'.repeat(16)}> <${'aa'.repeat(16)}>] `
    : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return latinBytes(text);
}

function streamOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 11 Tf 14 TL 72 720 Td\n${shown}\nET`;
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with this inside its body. */
export function docxOf(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** A paragraph of Word, as it stands in the body. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** What Office saves when a password is set: a compound file that holds the encrypted package. */
export function lockedOffice(): Uint8Array {
  const name = 'EncryptedPackage';
  const wide = Uint8Array.from({ length: name.length * 2 }, (_unit, at) =>
    at % 2 === 0 ? name.charCodeAt(at / 2) : 0,
  );
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 504 }, () => 0),
    ...wide,
  ]);
}

export async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A Word document whose archive says that its body unpacks to so many bytes. */
export function withSizeOfBody(docx: Uint8Array, size: number): Uint8Array {
  const bytes = docx.slice();
  const view = new DataView(bytes.buffer);
  const name = bytesOf('word/document.xml');
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02_01_4b_50; // an entry of the central directory
    if (isEntry && name.every((byte, index) => bytes[at + 46 + index] === byte))
      view.setUint32(at + 24, size, true);
  }
  return bytes;
}
