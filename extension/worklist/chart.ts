import type { QueryState } from '#src/queries/life.ts';
import type { Todo } from '#src/queries/policy.ts';
import type { IntakeDocument, Patient } from '../intake/document.ts';
import type { ChartWeight } from '../intake/protocol.ts';

/** One note of a chart, and the name of the file it came in. */
export interface ChartNote extends IntakeDocument {
  readonly file: string;
}

/** All notes of one encounter of one patient, the oldest first. */
export interface Chart {
  readonly id: number;
  /** Random, and the same when the chart comes back out of a vault: `id` is of this page alone. */
  readonly key: string;
  /** Keys of charts that became one with it: their queries go on knowing it by them. */
  readonly aliases: readonly string[];
  readonly notes: readonly ChartNote[];
  readonly patient: Patient | null;
  readonly encounter: string | null;
  /** What the newest note that says it says: "Discharge summary". */
  readonly kind: string | null;
  readonly author: string | null;
  readonly service: string | null;
  /** YYYY-MM-DD of the newest note, or null. */
  readonly date: string | null;
  /** Null until it was read. */
  readonly weight: ChartWeight | null;
  /** Whether reading it broke down. */
  readonly isUnread: boolean;
  /** The specialist who has it. */
  readonly assignee: string | null;
  /** The day on which it was marked as reviewed, YYYY-MM-DD; null before, and from when another note came in. */
  readonly reviewed: string | null;
  /** What its queries come to; null without one. */
  readonly queries: ChartQueries | null;
}

/** What the worklist shows of a chart's queries. */
export interface ChartQueries {
  readonly count: number;
  /** That of the query that wants somebody most. */
  readonly state: QueryState;
  /** The next, a time of day, YYYY-MM-DDTHH:MM; null when no answer is waited for. */
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly todo: Todo | null;
}

/** The chart of these notes. */
export function chartOf(
  {
    id,
    key,
    assignee = null,
    aliases = [],
  }: Pick<Chart, 'id' | 'key'> & Partial<Pick<Chart, 'assignee' | 'aliases'>>,
  notes: readonly ChartNote[],
): Chart {
  const inTime = notes.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const newest = <Key extends 'patient' | 'encounter' | 'kind' | 'author' | 'service'>(
    fact: Key,
  ): ChartNote[Key] | null => inTime.findLast((note) => note[fact] !== null)?.[fact] ?? null;
  return {
    id,
    key,
    aliases,
    notes: inTime,
    patient: newest('patient'),
    encounter: newest('encounter'),
    kind: newest('kind'),
    author: newest('author'),
    service: newest('service'),
    date: inTime.findLast(({ date }) => date !== null)?.date?.slice(0, 10) ?? null,
    weight: null,
    isUnread: false,
    assignee,
    reviewed: null,
    queries: null,
  };
}

/** Whether no reading of it has come to an end. */
export function isUnweighed({ weight, isUnread }: Chart): boolean {
  return weight === null && !isUnread;
}

/** What a note is called among those of its chart: "Discharge summary, 2026-09-14". */
export function noteName(note: ChartNote): string {
  return note.date === null ? documentOf(note) : `${documentOf(note)}, ${noteDate(note)}`;
}

/** The document that a note is: "Discharge summary", or where it was found. */
export function documentOf({ kind, file, place }: ChartNote): string {
  return kind ?? [file, place].filter((part) => part !== '').join(', ');
}

/** The day of a note with its time where that is known, "2026-09-14 08:30"; empty where neither is. */
export function noteDate({ date }: ChartNote): string {
  return (date ?? '').replace('T', ' ');
}

/** What all notes of one chart have in common; null for a note that is a chart by itself. */
export function encounterOf({ patient, encounter }: Pick<Chart, 'patient' | 'encounter'>): string | null {
  const id = patient?.id ?? null;
  return id === null || encounter === null ? null : JSON.stringify([id, encounter]);
}

/** What its queries know a chart by: the encounter where it has one, since a chart may come in anew. */
export function recordOf(chart: Chart): string {
  return encounterOf(chart) ?? chart.key;
}

/** All that its queries may know a chart by: its encounter, or another chart of it, may have come after the first of them. */
export function recordsOf(chart: Chart): readonly string[] {
  return [...new Set([recordOf(chart), chart.key, ...chart.aliases])];
}

/** What a chart goes by: the patient's name, else the patient's number, else its first file. */
export function titleOf({ patient, notes }: Chart): string {
  return patient?.name ?? patient?.id ?? notes[0]?.file ?? '';
}

export function areSameWeight(one: ChartWeight, other: ChartWeight): boolean {
  return (['gaps', 'conflicts', 'hints', 'weight'] as const).every((key) => one[key] === other[key]);
}
