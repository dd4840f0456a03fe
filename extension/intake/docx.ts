import { unzipSync, type UnzipFileInfo } from 'fflate';
import { MOST_BYTES } from './limits.ts';
import { documentOf } from './note-text.ts';
import { type Reading, readAs } from './reading.ts';
import { Refused } from './refusal.ts';
import { wordText } from './word-text.ts';
import { parseXml } from './xml.ts';

const BODY = 'word/document.xml';

/** A Word document. Throws `not-docx`, `cut`, `unpacks-too-large` and what reading XML throws. */
export function readDocx(bytes: Uint8Array): Reading {
  const body = bodyOf(bytes);
  if (body === undefined) throw new Refused('not-docx');
  return readAs(documentOf(wordText(parseXml(new TextDecoder().decode(body))), 'docx'));
}

/** The body alone is unpacked, and only as far as its entry says it goes: what lies beside it may be of any size. */
function bodyOf(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: isBody })[BODY];
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('cut');
  }
}

function isBody({ name, originalSize }: UnzipFileInfo): boolean {
  if (name !== BODY) return false;
  if (originalSize > MOST_BYTES) throw new Refused('unpacks-too-large');
  return true;
}
