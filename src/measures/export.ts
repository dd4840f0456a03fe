import { INSTALLATION, NUMBER_COLUMNS, valueAt } from './count-columns.ts';
import { csvText } from './csv.ts';
import { type DayCount, packOf, TIME_CLASSES } from './day-count.ts';

/**
 * The counts as CSV (RFC 4180), a line for each rule, day and host. `installation` is what all exports of a browser profile
 * are known by.
 */
export function csvOf(counts: readonly DayCount[], installation: string): string {
  return csvText([
    ['day', 'host', 'pack', 'rule', ...NUMBER_COLUMNS.map(({ name }) => name), INSTALLATION],
    ...counts.map((count) => {
      const { day, host, rule } = count;
      return [
        day,
        host,
        packOf(rule),
        rule,
        ...NUMBER_COLUMNS.map(({ path }) => Number(valueAt(count, path))),
        installation,
      ];
    }),
  ]);
}

/** The counts as JSON, with the version of their shape. */
export function jsonOf(counts: readonly DayCount[], installation: string): string {
  const rows = counts.map((count) => ({ ...count, pack: packOf(count.rule) }));
  return `${JSON.stringify({ version: 1, installation, secondsOfTimes: TIME_CLASSES, counts: rows }, null, 2)}\n`;
}
