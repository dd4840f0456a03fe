import type { ComponentChildren } from 'preact';
import type { Chart } from '../../worklist/chart.ts';
import type { SortKey } from '../../worklist/order.ts';
import { ageText } from './words.ts';

export interface Column {
  readonly key: SortKey;
  readonly title: string;
  /** What the title does not say. */
  readonly says?: string;
  readonly cell: (chart: Chart, today: string) => ComponentChildren;
  readonly isNumber?: boolean;
}

/** What the worklist shows of a chart. */
export const COLUMNS: readonly Column[] = [
  {
    key: 'rank',
    title: 'Rank',
    says: 'Open questions and contradictions by their clinical weight, then the older chart',
    cell: ({ weight }) => (weight === null ? '–' : <Weight value={weight.weight} />),
    isNumber: true,
  },
  {
    key: 'patient',
    title: 'Patient',
    cell: ({ patient, notes }) => (
      <>
        <strong>{patient?.name ?? patient?.id ?? notes[0]?.file ?? ''}</strong>
        {patient?.name != null && patient.id !== null && <span class="soft"> {patient.id}</span>}
      </>
    ),
  },
  { key: 'encounter', title: 'Encounter', cell: ({ encounter }) => encounter ?? '–' },
  {
    key: 'kind',
    title: 'Notes',
    cell: ({ kind, notes }) => (
      <>
        {kind ?? 'no kind given'}
        {notes.length > 1 && <span class="soft"> and {notes.length - 1} more</span>}
      </>
    ),
  },
  { key: 'service', title: 'Service', cell: ({ service }) => service ?? '–' },
  { key: 'author', title: 'Author', cell: ({ author }) => author ?? '–' },
  { key: 'date', title: 'Last note', cell: ({ date }) => date ?? '–' },
  {
    key: 'age',
    title: 'Age',
    says: 'Days since the last note',
    cell: ({ date }, today) => (date === null ? '–' : ageText(date, today)),
    isNumber: true,
  },
  {
    key: 'gaps',
    title: 'Open',
    says: 'Questions that are asked',
    cell: ({ weight, isUnread }) => (isUnread ? 'not read' : (weight?.gaps ?? '–')),
    isNumber: true,
  },
  {
    key: 'conflicts',
    title: 'Contradictions',
    cell: ({ weight }) =>
      weight === null ? '–' : weight.conflicts > 0 ? <span class="wrong">{weight.conflicts}</span> : 0,
    isNumber: true,
  },
];

/** Beyond it a bar is full: no chart is reviewed sooner for being at 24 than at 30. */
const FULL = 24;

function Weight({ value }: { value: number }) {
  return (
    <span class="weight">
      <span class="weight-bar" aria-hidden="true">
        <span style={{ width: `${(Math.min(value, FULL) / FULL) * 100}%` }} />
      </span>
      {value}
    </span>
  );
}
