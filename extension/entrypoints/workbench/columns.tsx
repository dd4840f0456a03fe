import type { ComponentChildren } from 'preact';
import { type Chart, titleOf } from '../../worklist/chart.ts';
import type { SortKey } from '../../worklist/order.ts';
import { stateName, timeText, todoName } from './query-words.ts';
import { Weight } from './weight-bar.tsx';
import { ageText } from './words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

export interface Column {
  readonly key: SortKey;
  readonly title: MessageKey;
  /** What the title does not say. */
  readonly says?: MessageKey;
  readonly cell: (chart: Chart, today: string) => ComponentChildren;
  readonly isNumber?: boolean;
  /** Its track in the grid. */
  readonly width: string;
}

const NOTHING = <span class="soft">–</span>;
const NONE = <span class="soft">0</span>;

/** What the worklist can show of a chart. */
export const COLUMNS: readonly Column[] = [
  {
    key: 'rank',
    width: '6rem',
    title: 'columnRank',
    says: 'columnRankSays',
    cell: ({ weight }) => (weight === null ? NOTHING : <Weight value={weight.weight} />),
    isNumber: true,
  },
  {
    key: 'patient',
    width: 'minmax(10rem, 2fr)',
    title: 'columnPatient',
    cell: (chart) => (
      <>
        <strong>{titleOf(chart)}</strong>
        {chart.patient?.name != null && <span class="soft"> {chart.patient.id}</span>}
      </>
    ),
  },
  {
    key: 'encounter',
    width: 'minmax(5.5rem, 1fr)',
    title: 'columnEncounter',
    cell: ({ encounter }) => encounter ?? NOTHING,
  },
  {
    key: 'kind',
    width: 'minmax(9rem, 1.6fr)',
    title: 'columnNotes',
    cell: ({ kind, notes }) => (
      <>
        {notes.length > 1 && <strong>{notes.length}: </strong>}
        {kind ?? NOTHING}
      </>
    ),
  },
  {
    key: 'service',
    width: 'minmax(6.5rem, 1.1fr)',
    title: 'columnService',
    cell: ({ service }) => service ?? NOTHING,
  },
  {
    key: 'author',
    width: 'minmax(7.5rem, 1.2fr)',
    title: 'columnAuthor',
    cell: ({ author }) => author ?? NOTHING,
  },
  { key: 'date', width: '5.5rem', title: 'columnLastNote', cell: ({ date }) => date ?? NOTHING },
  {
    key: 'age',
    width: '4.5rem',
    title: 'columnAge',
    says: 'columnAgeSays',
    cell: ({ date }, today) => (date === null ? NOTHING : ageText(date, today)),
    isNumber: true,
  },
  {
    key: 'gaps',
    width: '3rem',
    title: 'columnOpen',
    says: 'columnOpenSays',
    cell: ({ weight, isUnread }) =>
      isUnread ? say('benchUnread') : weight === null ? NOTHING : weight.gaps || NONE,
    isNumber: true,
  },
  {
    key: 'conflicts',
    width: '6.8rem',
    title: 'columnContradictions',
    cell: ({ weight }) =>
      weight === null ? NOTHING : weight.conflicts > 0 ? <span class="wrong">{weight.conflicts}</span> : NONE,
    isNumber: true,
  },
  {
    key: 'status',
    width: 'minmax(8rem, 1fr)',
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
    width: '8rem',
    title: 'columnDue',
    cell: ({ queries }) =>
      queries?.dueAt == null ? (
        NOTHING
      ) : (
        <span class={queries.isOverdue ? 'wrong' : ''}>{timeText(queries.dueAt)}</span>
      ),
  },
  {
    key: 'assignee',
    width: 'minmax(6rem, 1fr)',
    title: 'columnAssignee',
    cell: ({ assignee }) => assignee ?? NOTHING,
  },
  {
    key: 'reviewed',
    width: '5.5rem',
    title: 'columnReviewed',
    says: 'columnReviewedSays',
    cell: ({ reviewed }) => reviewed ?? NOTHING,
  },
];

/** The one that is always shown: by it a chart is known. */
export const FIXED_COLUMN: SortKey = 'patient';
