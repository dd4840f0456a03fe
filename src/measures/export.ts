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
  const head = COLUMNS.map(([name]) => cell(name));
  const rows = counts.map((count) => COLUMNS.map(([, of]) => cell(of(count))));
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** The counts as JSON, with the version of their shape. */
export function jsonOf(counts: readonly DayCount[]): string {
  const rows = counts.map((count) => ({ ...count, pack: packOf(count.rule) }));
  return `${JSON.stringify({ version: 1, secondsOfTimes: TIME_CLASSES, counts: rows }, null, 2)}\n`;
}

/**
 * A value as a cell. Text that a spreadsheet would take for a formula (a rule's id comes from a pack, and a pack from
 * anywhere) begins with an apostrophe, as OWASP advises.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
