import { type Chart, titleOf } from './chart.ts';

export interface Filter {
  /** Words that must all stand in what the row shows; case does not matter. */
  readonly words: string;
  /** One service, or null for all. */
  readonly service: string | null;
  /** The specialist who has it, or null for all. */
  readonly assignee: string | null;
  readonly open:
    | 'any'
    | 'unreviewed'
    | 'reviewed'
    | 'asked'
    | 'conflict'
    | 'unread'
    | 'queried'
    | 'todo'
    | 'overdue';
}

export const NO_FILTER: Filter = { words: '', service: null, assignee: null, open: 'any' };

/** The charts that a filter lets through, in their order. */
export function filtered(charts: readonly Chart[], filter: Filter): readonly Chart[] {
  const { words, service, assignee, open } = filter;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && service === null && assignee === null && open === 'any') return charts;
  return charts.filter(
    (chart) =>
      (service === null || chart.service === service) &&
      (assignee === null || chart.assignee === assignee) &&
      isOpen(chart, open) &&
      wanted.every((word) => shownText(chart).includes(word)),
  );
}

/** What charts name, in the order of the alphabet. */
export function namesIn(charts: readonly Chart[], key: 'service' | 'assignee'): string[] {
  const names = new Set(charts.map((chart) => chart[key]).filter((name) => name !== null));
  return [...names].toSorted((a, b) => a.localeCompare(b, 'en'));
}

function isOpen({ weight, isUnread, reviewed, queries }: Chart, open: Filter['open']): boolean {
  if (open === 'unreviewed') return reviewed === null;
  if (open === 'reviewed') return reviewed !== null;
  if (open === 'queried') return queries !== null;
  if (open === 'todo') return queries !== null && (queries.todo !== null || queries.state === 'answered');
  if (open === 'overdue') return queries?.isOverdue === true;
  if (open === 'asked') return (weight?.gaps ?? 0) + (weight?.conflicts ?? 0) > 0;
  if (open === 'conflict') return (weight?.conflicts ?? 0) > 0;
  return open === 'any' || isUnread;
}

const shown = new WeakMap<Chart, string>();

function shownText(chart: Chart): string {
  const known = shown.get(chart);
  if (known !== undefined) return known;
  const { patient, encounter, service, author, date, assignee, notes } = chart;
  const kinds = notes.map(({ kind }) => kind);
  const text = [titleOf(chart), patient?.id, encounter, service, author, date, assignee, ...kinds]
    .filter((part) => part !== null && part !== undefined)
    .join('\n')
    .toLowerCase();
  shown.set(chart, text);
  return text;
}
