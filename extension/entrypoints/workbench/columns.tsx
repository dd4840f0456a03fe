import type { ComponentChildren } from 'preact';
import { type Chart, titleOf } from '../../worklist/chart.ts';
import type { SortKey } from '../../worklist/order.ts';
import { stateName, timeText, todoName } from './query-words.ts';
import { ageText } from './words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

export interface Column {
  readonly key: SortKey;
  readonly title: MessageKey;
  /** What the title does not say. */
  readonly says?: MessageKey;
  readonly cell: (chart: Chart, today: string) => ComponentChildren;
  readonly isNumber?: boolean;
}

const NOTHING = <span class="soft">–</span>;
const NONE = <span class="soft">0</span>;

/** What the worklist shows of a chart. */
export const COLUMNS: readonly Column[] = [
  {
    key: 'rank',
    title: 'columnRank',
    says: 'columnRankSays',
    cell: ({ weight }) => (weight === null ? NOTHING : <Weight value={weight.weight} />),
    isNumber: true,
  },
  {
    key: 'patient',
    title: 'columnPatient',
    cell: (chart) => (
      <>
        <strong>{titleOf(chart)}</strong>
        {chart.patient?.name != null && <span class="soft"> {chart.patient.id}</span>}
      </>
    ),
  },
  { key: 'encounter', title: 'columnEncounter', cell: ({ encounter }) => encounter ?? NOTHING },
  {
    key: 'kind',
    title: 'columnNotes',
    cell: ({ kind, notes }) => (
      <>
        {notes.length > 1 && <strong>{notes.length}: </strong>}
        {kind ?? NOTHING}
      </>
    ),
  },
  { key: 'service', title: 'columnService', cell: ({ service }) => service ?? NOTHING },
  { key: 'author', title: 'columnAuthor', cell: ({ author }) => author ?? NOTHING },
  { key: 'date', title: 'columnLastNote', cell: ({ date }) => date ?? NOTHING },
  {
    key: 'age',
    title: 'columnAge',
    says: 'columnAgeSays',
    cell: ({ date }, today) => (date === null ? NOTHING : ageText(date, today)),
    isNumber: true,
  },
  {
    key: 'gaps',
    title: 'columnOpen',
    says: 'columnOpenSays',
    cell: ({ weight, isUnread }) =>
      isUnread ? say('benchUnread') : weight === null ? NOTHING : weight.gaps || NONE,
    isNumber: true,
  },
  {
    key: 'conflicts',
    title: 'columnContradictions',
    cell: ({ weight }) =>
      weight === null ? NOTHING : weight.conflicts > 0 ? <span class="wrong">{weight.conflicts}</span> : NONE,
    isNumber: true,
  },
  {
    key: 'status',
    title: 'columnQueries',
    says: 'columnQueriesSays',
    cell: ({ queries }) =>
      queries === null ? (
        NOTHING
      ) : (
        <>
          {queries.count > 1 && <strong>{queries.count}: </strong>}
          {stateName(queries.state)}
          {queries.todo !== null && <strong>, {todoName(queries.todo)}</strong>}
        </>
      ),
  },
  {
    key: 'due',
    title: 'columnDue',
    cell: ({ queries }) =>
      queries?.dueAt == null ? (
        NOTHING
      ) : (
        <span class={queries.isOverdue ? 'wrong' : ''}>{timeText(queries.dueAt)}</span>
      ),
  },
  { key: 'assignee', title: 'columnAssignee', cell: ({ assignee }) => assignee ?? NOTHING },
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
