import { fhirFacts } from './fhir-facts.ts';
import { readAttachments, readReport, readSections } from './fhir-content.ts';
import { FhirShelf } from './fhir-shelf.ts';
import { at, listAt, stringAt } from './json-path.ts';
import { joined, placed, type Reading, type ReadWithin } from './reading.ts';
import { Refused, type RefusalCode, refusalOf } from './refusal.ts';

interface Entry {
  readonly resource: unknown;
  readonly place: string;
}

/**
 * The notes in FHIR R4: one resource, a Bundle, a list of resources, or one a line. Resources of other kinds are there
 * to be referred to. Throws a refusal when nothing in it is a note.
 */
export async function readFhir(text: string, readWithin: ReadWithin): Promise<Reading> {
  const { entries, faults } = entriesOf(text);
  const shelf = new FhirShelf();
  const flat = entries.flatMap((entry) => unbundled(entry, shelf));
  const readings = [];
  for (const { resource, place } of flat) {
    const reading = await readResource(resource, flat.length, shelf, readWithin);
    if (reading !== null) readings.push(placed(reading, place));
  }
  const whole = joined([...readings, { documents: [], refusals: faults }]);
  if (whole.documents.length + whole.refusals.length === 0) throw new Refused('no-note');
  return whole;
}

/** The values of the file: the whole of it, or a line each. A bad line is a refusal and the others stay. */
function entriesOf(text: string): { entries: Entry[]; faults: Reading['refusals'] } {
  const whole = parsed(text);
  if (whole !== undefined) {
    const values: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
    return { entries: values.map((resource) => ({ resource, place: '' })), faults: [] };
  }
  const lines = text.split('\n');
  if (lines.filter((line) => line.trimStart().startsWith('{')).length < 2) throw new Refused(faultOf(text));
  const entries: Entry[] = [];
  const faults = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    const place = `line ${index + 1}`;
    if (value === undefined) faults.push(refusalOf(faultOf(line), place));
    else entries.push({ resource: value, place });
  }
  if (entries.length === 0) throw new Refused('damaged');
  return { entries, faults };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON that does not end as it began was cut; any other fault is damage. */
function faultOf(text: string): RefusalCode {
  const [start, end] = [text.trimStart().charAt(0), text.trimEnd().at(-1)];
  return end === (start === '[' ? ']' : '}') ? 'damaged' : 'cut';
}

/** The resources of a Bundle, of Bundles in it too, or the resource itself; each goes on the shelf. */
function unbundled({ resource, place }: Entry, shelf: FhirShelf, fullUrl: string | null = null): Entry[] {
  if (stringAt(resource, 'resourceType') !== 'Bundle') {
    shelf.add(resource, fullUrl);
    return [{ resource, place }];
  }
  return listAt(resource, 'entry').flatMap((entry, index) =>
    unbundled(
      { resource: at(entry, 'resource'), place: [place, `entry ${index + 1}`].filter(Boolean).join(', ') },
      shelf,
      stringAt(entry, 'fullUrl'),
    ),
  );
}

/** The note in a resource, or null for a kind that holds none. */
async function readResource(
  resource: unknown,
  among: number,
  shelf: FhirShelf,
  readWithin: ReadWithin,
): Promise<Reading | null> {
  const type = stringAt(resource, 'resourceType');
  if (type !== 'DocumentReference' && type !== 'Composition' && type !== 'DiagnosticReport') return null;
  if ([stringAt(resource, 'status'), stringAt(resource, 'docStatus')].includes('entered-in-error')) {
    return { documents: [], refusals: [refusalOf('withdrawn')] };
  }
  try {
    return await readNote(resource, type, shelf, readWithin);
  } catch (error) {
    if (error instanceof Refused && among > 1) return { documents: [], refusals: [refusalOf(error.code)] };
    throw error;
  }
}

async function readNote(
  resource: unknown,
  type: 'DocumentReference' | 'Composition' | 'DiagnosticReport',
  shelf: FhirShelf,
  readWithin: ReadWithin,
): Promise<Reading> {
  const facts = fhirFacts(resource, shelf);
  if (type === 'Composition') return readSections(resource, facts);
  const isReport = type === 'DiagnosticReport';
  const attachments = isReport
    ? listAt(resource, 'presentedForm')
    : listAt(resource, 'content').map((content) => at(content, 'attachment'));
  if (attachments.length > 0) return readAttachments(attachments, resource, facts, shelf, readWithin);
  if (isReport) return readReport(resource, facts);
  throw new Refused('no-text');
}
