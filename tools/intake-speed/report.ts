import type { TimedImport } from './timed-import.ts';

/** What was measured, a line a format. */
export function table(results: readonly TimedImport[]): string {
  const rows = results.map(({ format, notes, whole, longestFrame, charts }) => [
    format,
    String(notes),
    String(charts),
    (whole / 1000).toFixed(1),
    (whole / notes).toFixed(1),
    longestFrame.toFixed(0),
  ]);
  const head = ['format', 'notes', 'charts', 'seconds', 'ms a note', 'longest frame, ms'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
