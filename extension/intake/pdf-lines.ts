/** A run of text on a page, in the page's own units; `x` and `y` are its left end and base line, upwards from below. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Runs in the order the page draws them as lines of text. A run that stands lower or higher by half its height begins a
 * line, by more than one and a half lines a paragraph; a gap beside the last is a blank, a wide one a column.
 */
export function linesOf(runs: readonly Run[]): string {
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    if (last !== null) text += between(last, run);
    text += run.text.trimEnd();
    last = run;
  }
  return text;
}

function between(last: Run, run: Run): string {
  const size = Math.max(last.height, run.height, 1);
  const drop = Math.abs(last.y - run.y);
  if (drop > size * 1.9) return '\n\n';
  if (drop > size * 0.5) return '\n';
  const gap = run.x - (last.x + last.width);
  if (gap < -size) return '\n'; // back to the left in the same line: another column's begin
  if (gap > size * 3) return ' | ';
  return gap > size * 0.15 || /^\s/.test(run.text) || /\s$/.test(last.text) ? ' ' : '';
}
