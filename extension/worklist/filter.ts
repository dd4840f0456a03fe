import { type Chart, titleOf } from './chart.ts';

export interface Filter {
  /** Words that must all stand in what the row shows; case does not matter. */
  readonly words: string;
  /** One service, or null for all. */
  readonly service: string | null;
  readonly open: 'any' | 'asked' | 'conflict' | 'unread';
}

export const NO_FILTER: Filter = { words: '', service: null, open: 'any' };

/** The charts that a filter lets through, in their order. */
export function filtered(charts: readonly Chart[], { words, service, open }: Filter): readonly Chart[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && service === null && open === 'any') return charts;
  return charts.filter(
    (chart) =>
      (service === null || chart.service === service) &&
      isOpen(chart, open) &&
      wanted.every((word) => shownText(chart).includes(word)),
  );
}

/** The services that charts name, in the order of the alphabet. */
export function servicesOf(charts: readonly Chart[]): string[] {
  const names = new Set(charts.map(({ service }) => service).filter((name) => name !== null));
  return [...names].toSorted((a, b) => a.localeCompare(b, 'en'));
}

function isOpen({ weight, isUnread }: Chart, open: Filter['open']): boolean {
  if (open === 'asked') return (weight?.gaps ?? 0) + (weight?.conflicts ?? 0) > 0;
  if (open === 'conflict') return (weight?.conflicts ?? 0) > 0;
  return open === 'any' || isUnread;
}

const shown = new WeakMap<Chart, string>();

function shownText(chart: Chart): string {
  const known = shown.get(chart);
  if (known !== undefined) return known;
  const { patient, encounter, service, author, date, notes } = chart;
  const kinds = notes.map(({ kind }) => kind);
  const text = [titleOf(chart), patient?.id, encounter, service, author, date, ...kinds]
    .filter((part) => part !== null && part !== undefined)
    .join('\n')
    .toLowerCase();
  shown.set(chart, text);
  return text;
}
