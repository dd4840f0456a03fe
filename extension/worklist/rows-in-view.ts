/** The rows of a long list that are worth drawing: those in view and some beside them. `end` is the first beyond. */
export interface RowsInView {
  readonly start: number;
  readonly end: number;
}

/** Drawn beyond each edge, so that a turn of the wheel meets rows and no blank. */
const BESIDE = 12;

/** Heights in pixels, all rows of one height. */
export function rowsInView(scrolled: number, height: number, rowHeight: number, count: number): RowsInView {
  const first = Math.floor(Math.max(0, scrolled) / rowHeight);
  const shown = Math.ceil(height / rowHeight);
  return { start: Math.max(0, first - BESIDE), end: Math.min(count, first + shown + BESIDE) };
}
