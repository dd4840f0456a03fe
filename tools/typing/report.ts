/** The most that typing may take longer with ChartCue, from key to key, in milliseconds. */
export const MOST = { median: 2, p95: 8 } as const;

/** What went by from key to key in one field, in milliseconds. */
export interface Delays {
  readonly field: string;
  readonly off: readonly number[];
  readonly on: readonly number[];
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}

/** Off, on, and what ChartCue adds, a line a field. */
export function table(all: readonly Delays[]): string {
  const head = `${''.padEnd(24)}${['median off', 'on', 'more', '95 % off', 'on', 'more'].map(right).join('')}`;
  const rows = all.map(({ field, off, on }) => {
    const cells = [0.5, 0.95].flatMap((share) => {
      const [without, withUs] = [quantile(off, share), quantile(on, share)];
      return [without, withUs, withUs - without].map((value) => right(value.toFixed(2)));
    });
    return `${field.padEnd(24)}${cells.join('')}`;
  });
  return [head, ...rows].join('\n');
}

/** What is over the limit, a line each. */
export function faults(all: readonly Delays[]): string[] {
  return all.flatMap(({ field, off, on }) =>
    (
      [
        ['median', 0.5],
        ['p95', 0.95],
      ] as const
    ).flatMap(([name, share]) => {
      const more = quantile(on, share) - quantile(off, share);
      if (more <= MOST[name]) return [];
      return [`${field}: ${more.toFixed(2)} ms more from key to key (${name}), at most ${MOST[name]}`];
    }),
  );
}

function right(cell: string): string {
  return cell.padStart(12);
}
