import type { ChartNote } from './chart.ts';

/** Whether two notes are the same, whatever file each came in. */
export function isSameNote(a: ChartNote, b: ChartNote): boolean {
  return a.text === b.text && a.kind === b.kind && a.date === b.date;
}

/**
 * Whether two notes are the same document at two times: the same file again, of the same kind and day. Without a day only
 * where the chart was named, because two notes of no day may be any two.
 */
export function isVersion(a: ChartNote, b: ChartNote, isNamed: boolean): boolean {
  const isOne = a.file === b.file && a.place === b.place && a.kind === b.kind && a.date === b.date;
  return isOne && (isNamed || a.date !== null);
}

/** Whether two notes are one file brought in twice, whatever was said of the first meanwhile. */
export function isSameFile(a: ChartNote, b: ChartNote): boolean {
  return a.file === b.file && a.place === b.place && a.text === b.text;
}
