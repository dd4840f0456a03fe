// A little more than 150 lines, because all that the worklist can show of a chart stands here, a column each.
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
  /** Its width at least, in rem, and its share of what is left. */
  readonly least: number;
  readonly share: number;
}

const NOTHING = <span class="soft">–</span>;
const NONE = <span class="soft">0</span>;

/** What the worklist can show of a chart. */
export const COLUMNS: readonly Column[] = [
  {
    key: 'rank',
    least: 5.2,
    share: 0,
    title: 'columnRank',
    says: 'columnRankSays',
    cell: ({ weight }) => (weight === null ? NOTHING : <Weight value={weight.weight} />),
    isNumber: true,
  },
  {
    key: 'patient',
    least: 9,
    share: 2,
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
    least: 5.5,
    share: 1,
    title: 'columnEncounter',
    cell: ({ encounter }) => encounter ?? NOTHING,
  },
  {
    key: 'kind',
    least: 7,
    share: 1.6,
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
    least: 6,
    share: 1.1,
    title: 'columnService',
    cell: ({ service }) => service ?? NOTHING,
  },
  {
    key: 'author',
    least: 6.5,
    share: 1.2,
    title: 'columnAuthor',
    cell: ({ author }) => author ?? NOTHING,
  },
  { key: 'date', least: 5.5, share: 0, title: 'columnLastNote', cell: ({ date }) => date ?? NOTHING },
  {
    key: 'age',
    least: 4,
    share: 0,
    title: 'columnAge',
    says: 'columnAgeSays',
    cell: ({ date }, today) => (date === null ? NOTHING : ageText(date, today)),
    isNumber: true,
  },
  {
    key: 'gaps',
    least: 3,
    share: 0,
    title: 'columnOpen',
    says: 'columnOpenSays',
    cell: ({ weight, isUnread }) =>
      isUnread ? say('benchUnread') : weight === null ? NOTHING : weight.gaps || NONE,
    isNumber: true,
  },
  {
    key: 'conflicts',
    least: 6.3,
    share: 0,
    title: 'columnContradictions',
    cell: ({ weight }) =>
      weight === null ? NOTHING : weight.conflicts > 0 ? <span class="wrong">{weight.conflicts}</span> : NONE,
    isNumber: true,
  },
  {
    key: 'status',
    least: 6.5,
    share: 1,
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
    least: 8,
    share: 0,
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
    least: 5.5,
    share: 1,
    title: 'columnAssignee',
    cell: ({ assignee }) => assignee ?? NOTHING,
  },
  {
    key: 'reviewed',
    least: 5.5,
    share: 0,
    title: 'columnReviewed',
    says: 'columnReviewedSays',
    cell: ({ reviewed }) => reviewed ?? NOTHING,
  },
];

/** Those that are shown before anybody chooses: as many as a screen of 1366 pixels has room for. */
export const FIRST_COLUMNS: readonly SortKey[] = COLUMNS.map(({ key }) => key).filter(
  (key) => key !== 'encounter' && key !== 'date',
);

/** The one that is always shown: by it a chart is known. */
export const FIXED_COLUMN: SortKey = 'patient';
