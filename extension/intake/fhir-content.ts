import { fromBase64 } from './base64.ts';
import type { Facts } from './document.ts';
import type { FhirShelf } from './fhir-shelf.ts';
import { at, listAt, stringAt } from './json-path.ts';
import { narrativeText } from './narrative.ts';
import { documentOf } from './note-text.ts';
import { type Reading, readAs, type ReadWithin } from './reading.ts';
import { Refused, refusalOf } from './refusal.ts';
import { parseHtml } from './xml.ts';

/** The better a media type keeps the text, the earlier it is tried: the same note often stands there in several. */
const PREFERRED = ['text/plain', 'text/html', 'application/xhtml', 'text/rtf', 'application/xml', 'text/xml'];

/** What the attachments of one resource hold: the first that can be read, since they are one document in several forms. */
export async function readAttachments(
  attachments: readonly unknown[],
  resource: unknown,
  facts: Facts,
  shelf: FhirShelf,
  readWithin: ReadWithin,
): Promise<Reading> {
  const refusals = [];
  for (const attachment of attachments.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const reading = await readAttachment(attachment, resource, facts, shelf, readWithin);
    if (reading.documents.length > 0) return reading;
    refusals.push(...reading.refusals);
  }
  return { documents: [], refusals: refusals.slice(0, 1) };
}

async function readAttachment(
  attachment: unknown,
  resource: unknown,
  facts: Facts,
  shelf: FhirShelf,
  readWithin: ReadWithin,
): Promise<Reading> {
  const binary = shelf.find(stringAt(attachment, 'url'), resource);
  const data = stringAt(attachment, 'data') ?? stringAt(binary, 'data');
  if (data === null) return { documents: [], refusals: [refusalOf('elsewhere')] };
  const type = stringAt(attachment, 'contentType') ?? stringAt(binary, 'contentType') ?? '';
  try {
    return await readWithin(fromBase64(data), type, facts);
  } catch (error) {
    if (error instanceof Refused) return { documents: [], refusals: [refusalOf(error.code)] };
    throw error;
  }
}

function rankOf(attachment: unknown): number {
  const type = stringAt(attachment, 'contentType') ?? '';
  const rank = PREFERRED.findIndex((each) => type.startsWith(each));
  return rank < 0 ? PREFERRED.length : rank;
}

/** The sections of a Composition as text, each under its title. Throws `no-text`. */
export function readSections(composition: unknown, facts: Facts): Reading {
  return readAs(documentOf(sectionsText(composition), 'fhir', facts));
}

function sectionsText(parent: unknown): string {
  return listAt(parent, 'section')
    .map((section) => {
      const own = narrativeOf(section);
      const within = sectionsText(section);
      if (own === '' && within === '') return '';
      const title = stringAt(section, 'title');
      return [...(title === null ? [] : [`${title}:`]), own, within].filter((part) => part !== '').join('\n');
    })
    .filter((part) => part !== '')
    .join('\n\n');
}

/** How the narrative begins that HL7's own tools make of a resource's fields, numbers and codes included: no note. */
const MADE_OF_FIELDS = 'Generated Narrative';

/** A report's own words: its conclusion, else its narrative. Throws `no-note`, `no-text`, `too-long`. */
export function readReport(report: unknown, facts: Facts): Reading {
  const text = stringAt(report, 'conclusion') ?? narrativeOf(report);
  if (text.startsWith(MADE_OF_FIELDS)) throw new Refused('no-note');
  return readAs(documentOf(text, 'fhir', facts));
}

function narrativeOf(holder: unknown): string {
  const div = at(holder, 'text', 'div');
  return typeof div === 'string' ? narrativeText(parseHtml(div)) : '';
}
