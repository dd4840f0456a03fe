import { fromBase64 } from './base64.ts';
import { cdaFacts, levelOneFacts } from './cda-header.ts';
import { type Facts, NO_FACTS } from './document.ts';
import { levelOneText, sectionsText } from './cda-sections.ts';
import { documentOf } from './note-text.ts';
import { type Reading, readAs, type ReadWithin } from './reading.ts';
import { Refused } from './refusal.ts';
import { unpack } from './unpack.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { attribute, find, textOf } from './xml-path.ts';

/** A C-CDA document, a section of one by itself, or a document of the release before CDA R2. Throws a refusal. */
export async function readCda(text: string, readWithin: ReadWithin): Promise<Reading> {
  const root = parseXml(text, CODED_ENTRIES);
  if (root.name === 'ClinicalDocument') return readBody(root, cdaFacts(root), readWithin);
  const fragment = documentAround(root);
  if (fragment !== null) return readBody(fragment, NO_FACTS, readWithin);
  if (root.name === 'levelone') {
    const body = find(root, 'body');
    if (body === null) throw new Refused('no-text');
    return readAs(documentOf(levelOneText(body), 'cda', levelOneFacts(root)));
  }
  throw new Refused('no-note');
}

/**
 * The coded data beside a section's narrative: nine tenths of many a document, and nothing of it is read. The release before
 * R2 has none of this name in a section: its own are `coded_entry`.
 */
const CODED_ENTRIES = { name: 'entry', within: 'section' };

/** A document around a part of one that somebody cut out of it; null for what is no such part. */
function documentAround(part: XmlElement): XmlElement | null {
  if (part.name === 'section') return documentAround(within('component', part));
  if (part.name === 'structuredBody' || part.name === 'nonXMLBody') {
    return within('ClinicalDocument', within('component', part));
  }
  if (part.name !== 'component') return null;
  if (find(part, 'section') !== null) return documentAround(within('structuredBody', part));
  return within('ClinicalDocument', part);
}

function within(name: string, child: XmlElement): XmlElement {
  return { name, attributes: {}, children: [child] };
}

async function readBody(document: XmlElement, facts: Facts, readWithin: ReadWithin): Promise<Reading> {
  const other = find(document, 'component', 'nonXMLBody', 'text');
  if (other !== null) return readOther(other, facts, readWithin);
  const sections = find(document, 'component', 'structuredBody');
  return readAs(documentOf(sections === null ? '' : sectionsText(sections), 'cda', facts));
}

/** A body that is another file: inside in base64, or kept elsewhere. */
async function readOther(body: XmlElement, facts: Facts, readWithin: ReadWithin): Promise<Reading> {
  if (find(body, 'reference') !== null) throw new Refused('elsewhere');
  if (attribute(body, 'representation') !== 'B64') return readAs(documentOf(textOf(body), 'cda', facts));
  const bytes = fromBase64(textOf(body));
  const packing = attribute(body, 'compression');
  return readWithin(
    packing === null ? bytes : await unpackBody(bytes, packing),
    attribute(body, 'mediaType') ?? '',
    facts,
  );
}

/** HL7 names deflate, gzip and zlib; its other two are in no library that is kept. */
async function unpackBody(bytes: Uint8Array, packing: string): Promise<Uint8Array> {
  const format = ({ DF: 'deflate-raw', GZ: 'gzip', ZL: 'deflate' } as const)[packing];
  if (format === undefined) throw new Refused('bad-attachment');
  return unpack(bytes, format);
}
