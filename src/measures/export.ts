import { csvText } from './csv.ts';
import { ASIDE_REASONS, type DayCount, packOf, TIME_CLASSES } from './day-count.ts';

const COLUMNS: readonly (readonly [name: string, of: (count: DayCount) => string | number])[] = [
  ['day', ({ day }) => day],
  ['host', ({ host }) => host],
  ['pack', ({ rule }) => packOf(rule)],
  ['rule', ({ rule }) => rule],
  ['shown', ({ shown }) => shown],
  ['counted silently', ({ silent }) => silent],
  ['opened', ({ opened }) => opened],
  ['answered', ({ answered }) => answered],
  ['settled by own edit', ({ edited }) => edited],
  ...ASIDE_REASONS.map((reason) => {
    const name = `set aside: ${reason.replaceAll('-', ' ')}`;
    return [name, ({ aside }: DayCount) => aside[reason]] as const;
  }),
  ...[...TIME_CLASSES, null].map((end, at) => {
    const name = end === null ? `settled in ${TIME_CLASSES.at(-1)!} s or more` : `settled in under ${end} s`;
    return [name, ({ times }: DayCount) => times[at] ?? 0] as const;
  }),
];

/** The counts as CSV (RFC 4180), a line for each rule, day and host. */
export function csvOf(counts: readonly DayCount[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...counts.map((count) => COLUMNS.map(([, of]) => of(count))),
  ]);
}

/** The counts as JSON, with the version of their shape. */
export function jsonOf(counts: readonly DayCount[]): string {
  const rows = counts.map((count) => ({ ...count, pack: packOf(count.rule) }));
  return `${JSON.stringify({ version: 1, secondsOfTimes: TIME_CLASSES, counts: rows }, null, 2)}\n`;
}
