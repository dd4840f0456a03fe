import { baselineIn, sideOf } from './compare.ts';
import { INSTALLATION, NUMBER_COLUMNS, valueAt } from './count-columns.ts';
import { type CountKey, type DayCount, noCount, TIME_CLASSES } from './day-count.ts';
import { grouped } from './grouped.ts';
import type { CountFact, OutcomeFacts } from './outcome-facts.ts';
import { isFault, type OutcomeFault, outcomeFault } from './outcome-fault.ts';
import { type Csv, readRows } from './read-csv.ts';
import { sumOf } from './totals.ts';

const KEY_COLUMNS = ['day', 'host', 'rule'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The match pattern of a host. */
const HOST = /^[a-z*]{1,10}:\/\/[^\s/]{1,260}\/\*$/;
const RULE = /^[a-z][a-z0-9-]{0,79}\/[a-z0-9][a-z0-9-]{0,79}$/;
const INSTALLATION_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST = 1_000_000_000;

/** Whether a CSV has the columns of a clinician's exported measures. */
export function isCountsCsv({ columns }: Csv): boolean {
  return [...KEY_COLUMNS, 'shown', 'counted silently'].every((name) => columns.includes(name));
}

/** A clinician's exported measures, from CSV. */
export function countsFromCsv(csv: Csv): OutcomeFacts | OutcomeFault {
  const names = [...KEY_COLUMNS, ...NUMBER_COLUMNS.map(({ name }) => name)];
  const columns = names.map((name) => csv.columns.indexOf(name));
  if (columns.includes(-1)) return outcomeFault('missing-column', 1);
  const of = csv.columns.indexOf(INSTALLATION);
  const rows = readRows(csv, [...(of < 0 ? [] : [of]), ...columns]);
  if (isFault(rows)) return rows;
  const counts: DayCount[] = [];
  const installations = new Set<string>();
  for (const { line, cells } of rows) {
    const [installation = '', ...rest] = of < 0 ? ['', ...cells] : cells;
    const [day, host, rule, ...numbers] = rest;
    const count = countOf({ day, host, rule }, numbers.map(wholeNumber));
    if (count === null || !isInstallation(installation)) return outcomeFault('bad-value', line);
    if (installations.add(installation).size > 1) return outcomeFault('several-exports', line);
    counts.push(count);
  }
  return factsOf(counts, [...installations][0]);
}

/** The same from JSON, whose lines are its counts, from 1. */
export function countsFromJson(text: string): OutcomeFacts | OutcomeFault {
  const file = parsed(text);
  const rows = valueAt(file, ['counts']);
  if (!Array.isArray(rows)) return outcomeFault('not-ours');
  const isKnown =
    valueAt(file, ['version']) === 1 &&
    JSON.stringify(valueAt(file, ['secondsOfTimes'])) === JSON.stringify(TIME_CLASSES);
  if (!isKnown) return outcomeFault('other-version');
  const installation = valueAt(file, [INSTALLATION]) ?? '';
  if (!isInstallation(installation)) return outcomeFault('bad-value');
  const counts: DayCount[] = [];
  for (const [index, row] of rows.entries()) {
    const [day, host, rule] = KEY_COLUMNS.map((name) => valueAt(row, [name]));
    const numbers = NUMBER_COLUMNS.map(({ path }) => valueAt(row, path));
    const count = countOf({ day, host, rule }, numbers);
    if (count === null) return outcomeFault('bad-value', index + 1);
    counts.push(count);
  }
  return factsOf(counts, installation);
}

/** Days put together: what is kept is each rule's numbers by host, before and after the silent baseline. */
function factsOf(counts: readonly DayCount[], installation = ''): OutcomeFacts | OutcomeFault {
  if (counts.length === 0) return outcomeFault('nothing-counted');
  const baseline = baselineIn(counts);
  const placed = counts.map((count) => ({
    count,
    side: baseline === null ? ('other' as const) : sideOf(count, baseline),
  }));
  const groups = grouped(placed, ({ count, side }) => JSON.stringify([count.rule, count.host, side]));
  const facts = [...groups.values()].map((group): CountFact => {
    const { side, count } = group[0]!;
    return { rule: count.rule, host: count.host, side, ...sumOf(group.map((one) => one.count)) };
  });
  const days = counts.map(({ day }) => day).toSorted();
  return {
    kind: 'counts',
    facts,
    days: { from: days[0]!, to: days.at(-1)! },
    baseline,
    installation: installation === '' ? null : installation,
  };
}

function countOf(
  key: Readonly<Record<keyof CountKey, unknown>>,
  numbers: readonly unknown[],
): DayCount | null {
  const { day, host, rule } = key;
  if (!isLike(day, DAY) || !isLike(host, HOST) || !isRuleId(rule)) return null;
  let count = noCount({ day, host, rule });
  for (const [at, column] of NUMBER_COLUMNS.entries()) {
    const number = numbers[at];
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > MOST) return null;
    count = column.with(count, number);
  }
  return count;
}

/** Whether this can say which installation it was; "" where that is not said. */
function isInstallation(value: unknown): value is string {
  return value === '' || isLike(value, INSTALLATION_ID);
}

/** Whether this can be the id of a rule: two names as packs and rules have them. */
export function isRuleId(value: unknown): value is string {
  return isLike(value, RULE);
}

function isLike(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

/** The number that a cell says; null where it says anything else. */
export function wholeNumber(cell: string): number | null {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
