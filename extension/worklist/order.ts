import { type Chart, titleOf } from './chart.ts';
import { urgencyOf } from './query-status.ts';

/** What the worklist can be ordered by. */
export type SortKey =
  | 'rank'
  | 'patient'
  | 'encounter'
  | 'kind'
  | 'service'
  | 'author'
  | 'date'
  | 'age'
  | 'gaps'
  | 'conflicts'
  | 'status'
  | 'due'
  | 'assignee'
  | 'reviewed';

export interface Order {
  readonly by: SortKey;
  readonly down: boolean;
}

/** What is most worth a specialist's time first. */
export const RANKED: Order = { by: 'rank', down: true };

const WORDS = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Charts in an order; those that say nothing on it come last whichever way it runs. Rank is the weight of what is open,
 * then the older chart. Payer and money are nowhere in a chart, so no order can follow them.
 */
export function ordered(charts: readonly Chart[], { by, down }: Order): Chart[] {
  const sign = down ? -1 : 1;
  return charts.toSorted((a, b) => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.id - b.id;
    return sign * compared(left, right) || older(a, b) || a.id - b.id;
  });
}

function valueOf(chart: Chart, by: SortKey): string | number | null {
  switch (by) {
    case 'rank':
      return chart.weight?.weight ?? null;
    case 'gaps':
      return chart.weight?.gaps ?? null;
    case 'conflicts':
      return chart.weight?.conflicts ?? null;
    case 'status':
      return chart.queries === null ? null : urgencyOf(chart.queries.state);
    case 'due':
      return chart.queries?.dueAt ?? null;
    case 'patient':
      return titleOf(chart);
    case 'age':
      return chart.date === null ? null : -Date.parse(chart.date);
    case 'encounter':
    case 'kind':
    case 'service':
    case 'author':
    case 'date':
    case 'assignee':
    case 'reviewed':
      return chart[by];
  }
}

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : WORDS.compare(String(a), String(b));
}

/** The chart of the earlier day first; a chart without a day after all that have one. */
function older(a: Chart, b: Chart): number {
  if (a.date === b.date) return 0;
  return (a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1;
}
