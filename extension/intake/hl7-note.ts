import { fromBase64 } from './base64.ts';
import type { Facts } from './document.ts';
import {
  birthOf,
  type Message,
  nameOf,
  partsOf,
  type Segment,
  timeOf,
  unescaped,
  valueOf,
} from './hl7-message.ts';
import { isOfProcedures, procedureCodes } from './procedure-codes.ts';

/** HL7's table 0270, in words. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  AR: 'Autopsy report',
  CD: 'Cardiodiagnostics',
  CN: 'Consultation',
  DI: 'Diagnostic imaging',
  DS: 'Discharge summary',
  ED: 'Emergency department report',
  HP: 'History and physical examination',
  OP: 'Operative report',
  PC: 'Psychiatric consultation',
  PH: 'Psychiatric history and physical examination',
  PN: 'Procedure note',
  PR: 'Progress note',
  SP: 'Surgical pathology',
  TS: 'Transfer summary',
};

/** Where procedures and charges have their code. A charge's own is of a charge master unless it says otherwise. */
const CODED: Readonly<Record<string, readonly number[]>> = { PR1: [3], FT1: [7, 25], OBR: [44] };
const CHARGE_CODE = 7;
/** HL7's table 0017, what is no charge: adjustment, credit (CR by some senders), co-payment, payment. */
const NO_CHARGES = ['AJ', 'CD', 'CR', 'CO', 'PY'];

/** What one report of a message holds: its text, and files in it or named by it. */
export interface ReportParts {
  readonly facts: Facts;
  readonly text: string;
  readonly attached: readonly Segment[];
  /** Whether it names a file that it does not hold. */
  readonly pointsElsewhere: boolean;
}

/**
 * The reports of a message. An MDM is one document; in an ORU each order with its results is one. Free text counts as a
 * note (OBX of type TX or FT, and in an ORU the comments on order and results); single measured values do not.
 */
export function reportsOf(message: Message): ReportParts[] {
  const groups: Segment[][] = [[]];
  const isDocument = message.segments.some(({ name }) => name === 'TXA');
  for (const segment of message.segments) {
    if (segment.name === 'OBR' && !isDocument) groups.push([]);
    groups.at(-1)!.push(segment);
  }
  return groups.map((group) => reportOf(group, message));
}

function reportOf(group: readonly Segment[], message: Message): ReportParts {
  const { marks } = message;
  const lines: string[] = [];
  let heading: string | null = null;
  const isDocument = group.some(({ name }) => name === 'TXA');
  let isAboutReport = false; // a comment before the order is about the patient
  const results = group.filter(
    ({ name, fields }) => name === 'OBX' && !['D', 'W', 'X'].includes(fields[11] ?? ''),
  );
  const free = results.filter(({ fields }) => fields[2] === 'TX' || fields[2] === 'FT');
  const labels = new Set(free.map((result) => valueOf(result, 3, 2, marks)));
  for (const segment of group) {
    if (segment.name === 'NTE' && isAboutReport && !isDocument) lines.push(...textsOf(segment, 3, message));
    if (segment.name === 'OBR' || segment.name === 'OBX') isAboutReport = true;
    if (!free.includes(segment)) continue;
    const label = valueOf(segment, 3, 2, marks);
    const texts = textsOf(segment, 5, message);
    // Labels head their parts of a report where it has several; one for all says what the report is.
    if (labels.size > 1 && label !== heading && label !== null && texts.join('').trim() !== label) {
      lines.push(...(lines.length > 0 ? [''] : []), `${label}:`);
    }
    heading = label;
    lines.push(...texts);
  }
  return {
    facts: factsOf(group, message),
    text: lines.join('\n'),
    attached: results.filter(({ fields }) => fields[2] === 'ED'),
    pointsElsewhere: results.some(({ fields }) => fields[2] === 'RP'),
  };
}

function textsOf(segment: Segment, field: number, { marks }: Message): string[] {
  return partsOf(segment, field, marks).map((components) =>
    unescaped(components.join(marks.component), marks),
  );
}

/** The bytes and media type of a result that is a file (type ED). Throws `bad-attachment`. */
export function attachedFile(result: Segment, { marks }: Message): { bytes: Uint8Array; type: string } {
  const [[, group = '', kind = '', encoding = '', data = ''] = []] = partsOf(result, 5, marks);
  const text = unescaped(data, marks);
  const bytes = encoding.toLowerCase() === 'base64' ? fromBase64(text) : new TextEncoder().encode(text);
  return { bytes, type: `${group}/${kind}`.toLowerCase() };
}

/** What header, patient, visit, order and transcription say. */
function factsOf(group: readonly Segment[], { segments, marks }: Message): Facts {
  const first = (name: string): Segment | undefined =>
    group.find((segment) => segment.name === name) ?? segments.find((segment) => segment.name === name);
  const [patient, visit, document] = [first('PID'), first('PV1'), first('TXA')];
  const order = group.find(({ name }) => name === 'OBR') ?? (document && first('OBR'));
  return {
    patient:
      patient === undefined
        ? null
        : {
            id: valueOf(patient, 3, 1, marks),
            name: nameOf(patient, 5, 1, marks),
            born: birthOf(patient, 7, marks),
          },
    encounter: valueOf(visit, 19, 1, marks),
    author: nameOf(document, 9, 2, marks) ?? nameOf(document, 5, 2, marks) ?? nameOf(order, 32, 2, marks),
    service: valueOf(visit, 10, 1, marks),
    date: timeOf(document, 4, marks) ?? timeOf(order, 7, marks) ?? timeOf(first('MSH'), 7, marks),
    kind:
      valueOf(document, 2, 2, marks) ??
      DOCUMENT_TYPES[valueOf(document, 2, 1, marks) ?? ''] ??
      valueOf(order, 4, 2, marks),
    codes: procedureCodes(segments.flatMap((segment) => codesOf(segment, marks))),
  };
}

/** The codes of a segment and, where they are of the sender's own, those that it gives beside them. */
function codesOf(segment: Segment, marks: Message['marks']): (string | null)[] {
  const isCharge = segment.name === 'FT1';
  if (isCharge && NO_CHARGES.includes(valueOf(segment, 6, 1, marks)?.toUpperCase() ?? '')) return [];
  return (CODED[segment.name] ?? []).flatMap((field) => {
    const system = valueOf(segment, field, 3, marks);
    const isTaken = system === null ? !isCharge || field !== CHARGE_CODE : isOfProcedures(system);
    return [
      isTaken ? valueOf(segment, field, 1, marks) : null,
      isOfProcedures(valueOf(segment, field, 6, marks)) ? valueOf(segment, field, 4, marks) : null,
    ];
  });
}
