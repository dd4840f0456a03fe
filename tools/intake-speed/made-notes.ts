import { docxOf, paragraph, pdfOf } from './made-files.ts';
import { withEverySentenceChanged } from '../bench/vary.ts';

export type TimedFormat = 'text' | 'cda' | 'fhir' | 'docx' | 'pdf';

/** The formats an import is timed with, and how many notes of each. */
export const TIMED: readonly (readonly [format: TimedFormat, notes: number])[] = [
  ['text', 1_000],
  ['cda', 1_000],
  ['fhir', 1_000],
  ['docx', 200],
  ['pdf', 200],
];

/** As much coded data beside the narrative as C-CDA has where it comes from a charting system: some 60 kB. */
const CODED_ENTRIES = 110;

/** A note of its own, in this format: no two have a sentence in common. */
export function madeNote(format: TimedFormat, notes: readonly string[], number: number): Uint8Array {
  const text = withEverySentenceChanged(notes[number % notes.length]!, number);
  switch (format) {
    case 'text':
      return bytesOf(text);
    case 'cda':
      return bytesOf(cdaOf(text, number));
    case 'fhir':
      return bytesOf(fhirOf(text, number));
    case 'docx':
      return docxOf(linesOf(text).map(escaped).map(paragraph).join(''));
    case 'pdf':
      return pdfOf(pagesOf(linesOf(text).map((line) => line.replaceAll(/[^\x20-\x7e]/g, ' '))));
  }
}

function cdaOf(text: string, number: number): string {
  const entries = Array.from(
    { length: CODED_ENTRIES },
    (_entry, at) =>
      `<entry><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.2" extension="2015-08-01"/><id root="2.999.1" extension="${number}-${at}"/><code code="2160-0" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName="Creatinine"/><text><reference value="#r${at}"/></text><statusCode code="completed"/><effectiveTime value="20260914"/><value xsi:type="PQ" value="1.4" unit="mg/dL"/></observation></entry>`,
  );
  const paragraphs = linesOf(text).map((line) => `<paragraph>${escaped(line)}</paragraph>`);
  return `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><title>Progress note</title><effectiveTime value="20260914"/><recordTarget><patientRole><id extension="${number}"/></patientRole></recordTarget><component><structuredBody><component><section><title>Note</title><text>${paragraphs.join('')}</text>${entries.join('')}</section></component></structuredBody></component></ClinicalDocument>`;
}

function fhirOf(text: string, number: number): string {
  return JSON.stringify({
    resourceType: 'DocumentReference',
    status: 'current',
    subject: { reference: `Patient/${number}` },
    date: '2026-09-14',
    content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
  });
}

/** Lines as wide as a page; empty ones are left out. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.match(/\S.{0,90}(?=\s|$)/g) ?? []);
}

function pagesOf(lines: readonly string[]): string[][] {
  const pages = Math.max(1, Math.ceil(lines.length / 48));
  return Array.from({ length: pages }, (_page, at) => lines.slice(at * 48, (at + 1) * 48));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
