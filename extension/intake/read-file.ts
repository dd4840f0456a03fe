import { readCda } from './cda.ts';
import { decodeText } from './decode-text.ts';
import { completed, type Facts, NO_FACTS } from './document.ts';
import { readDocx } from './docx.ts';
import { readFhir } from './fhir.ts';
import { readHl7 } from './hl7.ts';
import { MOST_BYTES, MOST_WITHIN } from './limits.ts';
import { narrativeText } from './narrative.ts';
import { documentOf } from './note-text.ts';
import { type Reading, readAs, type ReadWithin } from './reading.ts';
import { recognise } from './recognise.ts';
import { Refused, refusalOf } from './refusal.ts';
import { readRtf } from './rtf.ts';
import { unpack } from './unpack.ts';
import { parseHtml } from './xml.ts';

/** Media types of files that cannot be plain text: text under such a name is a placeholder. */
const NEVER_TEXT = /pdf|rtf|word|xml|zip|image|octet-stream/;
/** The stream that an Office file has in place of its content when it is protected by a password. */
const ENCRYPTED = 'EncryptedPackage';

/** Reads a file of any kind. Never throws: what cannot be read is a refusal, and what was thrown may quote the note. */
export async function readFile(bytes: Uint8Array): Promise<Reading> {
  try {
    if (bytes.length > MOST_BYTES) throw new Refused('too-large');
    return await readBytes(bytes, 0);
  } catch (error) {
    const code = error instanceof Refused ? error.code : 'damaged';
    return { documents: [], refusals: [refusalOf(code)] };
  }
}

async function readBytes(bytes: Uint8Array, depth: number): Promise<Reading> {
  if (depth > MOST_WITHIN) throw new Refused('too-deep');
  const readWithin: ReadWithin = async (inner, saidToBe, around) => {
    if (recognise(inner) === 'text' && NEVER_TEXT.test(saidToBe)) throw new Refused('bad-attachment');
    return withFacts(await readBytes(inner, depth + 1), around);
  };
  switch (recognise(bytes)) {
    case 'empty':
      throw new Refused('empty');
    case 'gzip':
      return readWithin(await unpack(bytes, 'gzip'), '', NO_FACTS);
    case 'pdf':
      // Two thirds of the importer's code, so it is loaded by those who have a PDF.
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'zip':
      return readDocx(bytes);
    case 'ole':
      throw new Refused(
        new TextDecoder('utf-16le').decode(bytes).includes(ENCRYPTED) ? 'locked' : 'old-word',
      );
    case 'rtf':
      return readRtf(bytes);
    case 'hl7v2':
      return readHl7(decodeText(bytes), readWithin);
    case 'json':
      return readFhir(decodeText(bytes).replace(/^\ufeff/, ''), readWithin);
    case 'xml':
      return readCda(decodeText(bytes, xmlEncoding(bytes)), readWithin);
    case 'html':
      return readAs(documentOf(narrativeText(parseHtml(decodeText(bytes))), 'html'));
    case 'text':
      return readAs(documentOf(decodeText(bytes), 'text'));
    case 'unknown':
      throw new Refused('unknown-format');
  }
}

function withFacts({ documents, refusals }: Reading, around: Facts): Reading {
  return { documents: documents.map((document) => completed(document, around)), refusals };
}

/** The encoding that an XML declaration names, or null. */
function xmlEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? null;
}
