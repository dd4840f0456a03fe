/** What a file is, by what it holds: names and media types are often wrong. */
export type Recognised =
  | 'empty'
  | 'gzip'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'hl7v2'
  | 'json'
  | 'xml'
  | 'html'
  | 'text'
  | 'unknown';

/** How far into a file a PDF's mark may stand, by the readers that are in use. */
const PDF_HEAD = 1_024;
/** How much of a file is looked at to tell text from anything else. */
const HEAD = 8_192;

/** A page, or a piece of one as charts store it: `<div>`, `<p>`. */
const HTML = /^<(?:!doctype\s+html|html|head|body|div|p|pre|span|br|table|ul|ol|h[1-6])[\s/>]/i;

export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)); // each byte as a sign of its own
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf';
  if (isUtf16(bytes)) return textKind(head.replaceAll('\0', '').slice(2));
  return isText(head) ? textKind(head.replace(/^\u00ef\u00bb\u00bf/, '')) : 'unknown';
}

function textKind(head: string): Recognised {
  const start = head.replace(/^[\s\p{Cc}]+/u, '');
  if (start === '') return 'empty';
  if (/^\{\\rtf\d?/.test(start)) return 'rtf';
  if (/^(?:MSH|FHS|BHS)[^A-Za-z0-9\s]/.test(start)) return 'hl7v2';
  if (/^(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/.test(start)) return 'json';
  if (HTML.test(start)) return 'html';
  if (/^<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*(?:\s[^<]*)?\/?>)/.test(start)) {
    return /<html[\s>]/i.test(start) ? 'html' : 'xml';
  }
  return 'text';
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

/** Whether next to nothing in it is a sign that no text has. UTF-16 without its mark has NUL at every other place. */
function isText(head: string): boolean {
  const nul = head.split('\0').length - 1;
  const isWide = nul > head.length * 0.3 && nul < head.length * 0.55;
  const strange = head.match(/[^\P{Cc}\t\n\f\r\v\0\u0080-\u009f]/gu)?.length ?? 0;
  const few = Math.max(2, head.length * 0.01);
  return strange <= few && (isWide || nul <= few);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
