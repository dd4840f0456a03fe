import { dateOf, dayOf } from './dates.ts';

/**
 * HL7 v2 as text and marks: segments of fields of repetitions of components. No parser of it that is typed, alive and free
 * of sockets is in the registry: node-hl7-client and @medplum/hl7 bring a TCP client, @medplum/core a whole server's API,
 * simple-hl7 and hl7v2 have seen no release in years.
 */
export interface Segment {
  /** "OBX" */
  readonly name: string;
  /** The fields as they came, so that `field(3)` is OBX-3. In MSH the separator is the first. */
  readonly fields: readonly string[];
}

export interface Message {
  readonly segments: readonly Segment[];
  readonly marks: Marks;
}

/** What separates fields, components, repetitions and subcomponents, and what escapes. The message itself names them. */
interface Marks {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** The messages of a file: batches, frames of the wire (MLLP) and mixed line ends are taken off. */
export function messagesOf(text: string): Message[] {
  const messages: { segments: Segment[]; marks: Marks }[] = [];
  for (const line of text.replaceAll(/[^\P{Cc}\r\n\t]|\ufeff/gu, '').split(/\r\n|\r|\n/)) {
    const name = line.slice(0, 3);
    if (name === 'MSH') {
      const marks = marksOf(line);
      messages.push({
        segments: [{ name, fields: ['', marks.field, ...line.slice(4).split(marks.field)] }],
        marks,
      });
      continue;
    }
    const message = messages.at(-1);
    if (message === undefined || /^(?:[FB]HS|[FB]TS)/.test(line) || line.trim() === '') continue;
    if (/^[A-Z][A-Z\d]{2}$/.test(name) && (line.length === 3 || line[3] === message.marks.field)) {
      message.segments.push({ name, fields: ['', ...line.slice(4).split(message.marks.field)] });
    } else continueLast(message.segments, line, message.marks.field);
  }
  return messages;
}

/** A sender that breaks a text into lines as they are, where it ought to escape them, means the field it was in. */
function continueLast(segments: Segment[], line: string, separator: string): void {
  const last = segments.pop()!;
  const [more = '', ...fields] = line.split(separator);
  segments.push({
    name: last.name,
    fields: [...last.fields.slice(0, -1), `${last.fields.at(-1)}\n${more}`, ...fields],
  });
}

function marksOf(header: string): Marks {
  const field = header.charAt(3);
  const [component = '^', repetition = '~', escape = '\\', subcomponent = '&'] = header
    .slice(4)
    .split(field)[0]!;
  return { field, component, repetition, escape, subcomponent: subcomponent === escape ? '&' : subcomponent };
}

/** The repetitions of a field, each as its components, as they came. */
export function partsOf({ fields }: Segment, field: number, marks: Marks): string[][] {
  const value = fields[field] ?? '';
  return value === '' ? [] : value.split(marks.repetition).map((each) => each.split(marks.component));
}

/** A component of a field's first repetition as text in one line, or null. Components count from 1. */
export function valueOf(
  segment: Segment | undefined,
  field: number,
  component: number,
  marks: Marks,
): string | null {
  if (segment === undefined) return null;
  const value = partsOf(segment, field, marks)[0]?.[component - 1]?.split(marks.subcomponent)[0] ?? '';
  const line = unescaped(value, marks).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** Given and family name of a person's field (XPN, XCN), `from` being the component of the family name. */
export function nameOf(
  segment: Segment | undefined,
  field: number,
  from: number,
  marks: Marks,
): string | null {
  const [family, given] = [valueOf(segment, field, from, marks), valueOf(segment, field, from + 1, marks)];
  return [given, family].filter((part) => part !== null).join(' ') || null;
}

export function timeOf(segment: Segment | undefined, field: number, marks: Marks): string | null {
  return dateOf(valueOf(segment, field, 1, marks));
}

export function birthOf(segment: Segment | undefined, field: number, marks: Marks): string | null {
  return dayOf(valueOf(segment, field, 1, marks));
}

/** Text with its escapes resolved: marks, line breaks and indents, bytes in hexadecimal. Switches of character set say nothing. */
export function unescaped(text: string, marks: Marks): string {
  if (!text.includes(marks.escape)) return text;
  const escape = marks.escape.replaceAll(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
  return text.replaceAll(
    new RegExp(`${escape}([A-Z.][^${escape}\\s]{0,64}(?: ?[+-]?\\d+)?)${escape}|${escape}[rn](?![a-z])`, 'g'),
    (_whole, code: string | undefined) => meaningOf(code, marks),
  );
}

function meaningOf(code: string | undefined, marks: Marks): string {
  if (code === undefined) return '\n'; // the two signs \r or \n, by senders that meant the one
  const sign = {
    F: marks.field,
    S: marks.component,
    T: marks.subcomponent,
    R: marks.repetition,
    E: marks.escape,
  }[code];
  if (sign !== undefined) return sign;
  if (/^\.(?:br|sp|ce|fi|nf)/.test(code)) return '\n';
  if (/^X(?:[\dA-F]{2})+$/i.test(code)) {
    const bytes = code
      .slice(1)
      .match(/../g)!
      .map((byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
  return '';
}
