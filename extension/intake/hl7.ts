import { messagesOf, type Message } from './hl7-message.ts';
import { attachedFile, type ReportParts, reportsOf } from './hl7-note.ts';
import { documentOf } from './note-text.ts';
import { joined, placed, readAs, type Reading, type ReadWithin } from './reading.ts';
import { Refused, refusalOf } from './refusal.ts';

/** The notes in messages of HL7 v2: MDM, ORU, and any other that carries free text. Throws `no-note`, `damaged`. */
export async function readHl7(text: string, readWithin: ReadWithin): Promise<Reading> {
  const messages = messagesOf(text);
  if (messages.length === 0) throw new Refused('damaged');
  const readings = [];
  for (const [index, message] of messages.entries()) {
    const reports = reportsOf(message);
    const found = joined(await Promise.all(reports.map((report) => readReport(report, message, readWithin))));
    readings.push(placed(found, messages.length === 1 ? '' : `message ${index + 1}`));
  }
  const whole = joined(readings);
  if (whole.documents.length + whole.refusals.length === 0) throw new Refused('no-note');
  return whole;
}

async function readReport(report: ReportParts, message: Message, readWithin: ReadWithin): Promise<Reading> {
  const { facts, text, attached } = report;
  const readings: Reading[] = [];
  if (text.trim() !== '') readings.push(readAs(documentOf(text, 'hl7v2', facts)));
  for (const result of attached) {
    try {
      const { bytes, type } = attachedFile(result, message);
      readings.push(await readWithin(bytes, type, facts));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      readings.push({ documents: [], refusals: [refusalOf(error.code)] });
    }
  }
  if (report.pointsElsewhere && text.trim() === '') {
    readings.push({ documents: [], refusals: [refusalOf('elsewhere')] });
  }
  return joined(readings);
}
