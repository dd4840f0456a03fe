import { ASIDE_REASONS, type DayCount, TIME_CLASSES } from './day-count.ts';

/** A number of a count: the name of its column in CSV, and where it stands in JSON. */
export interface NumberColumn {
  readonly name: string;
  readonly path: readonly [string, ...(string | number)[]];
  readonly with: (count: DayCount, number: number) => DayCount;
}

/** The column that says which browser profile it was exported from, in JSON a field of the whole. */
export const INSTALLATION = 'installation';

type Plain = 'shown' | 'silent' | 'opened' | 'answered' | 'edited';

/** All numbers of a count, in the order of their columns. */
export const NUMBER_COLUMNS: readonly NumberColumn[] = [
  plain('shown', 'shown'),
  plain('counted silently', 'silent'),
  plain('opened', 'opened'),
  plain('answered', 'answered'),
  plain('settled by own edit', 'edited'),
  ...ASIDE_REASONS.map((reason): NumberColumn => ({
    name: `set aside: ${reason.replaceAll('-', ' ')}`,
    path: ['aside', reason],
    with: (count, number) => ({ ...count, aside: { ...count.aside, [reason]: number } }),
  })),
  ...[...TIME_CLASSES, null].map((end, at): NumberColumn => ({
    name: end === null ? `settled in ${TIME_CLASSES.at(-1)!} s or more` : `settled in under ${end} s`,
    path: ['times', at],
    with: (count, number) => ({ ...count, times: count.times.with(at, number) }),
  })),
];

function plain(name: string, key: Plain): NumberColumn {
  return { name, path: [key], with: (count, number) => ({ ...count, [key]: number }) };
}

/** What stands at a path in a value of any shape; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
    value,
  );
}
