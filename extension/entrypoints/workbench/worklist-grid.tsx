import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../worklist/chart.ts';
import type { Order, SortKey } from '../../worklist/order.ts';
import { rowsInView } from '../../worklist/rows-in-view.ts';
import { type Column, COLUMNS } from './columns.tsx';
import { rowAfterKey } from './row-keys.ts';
import { WorklistHead } from './worklist-head.tsx';
import { say } from '../../ui/say.ts';

/** The height of a row in pixels: workbench.css has the same. */
const ROW = 40;

interface Props {
  readonly charts: readonly Chart[];
  readonly order: Order;
  /** Those that are shown. */
  readonly columns: readonly SortKey[];
  readonly today: string;
  /** The chart that the keyboard is on. */
  readonly active: number | null;
  readonly onActive: (id: number) => void;
  readonly onOrder: (order: Order) => void;
  readonly onOpen: (id: number) => void;
}

/** The table of charts. Only the rows in view are drawn, so that fifty thousand cost as much as fifty. */
export function WorklistGrid({
  charts,
  order,
  columns: keys,
  today,
  active,
  onActive,
  onOrder,
  onOpen,
}: Props) {
  const columns = COLUMNS.filter(({ key }) => keys.includes(key));
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrolled: 0, height: 600 });
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 600 } = frame.current ?? {};
    setView({ scrolled: scrollTop, height: clientHeight });
  };
  useLayoutEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  const found = charts.findIndex(({ id }) => id === active);
  const at = found < 0 ? 0 : found;
  const { start, end } = rowsInView(view.scrolled, view.height - ROW, ROW, charts.length);
  // The row that the keyboard is on stays in the page wherever the list is scrolled to: its focus would be lost.
  const rows = [
    ...(at < start ? [at] : []),
    ...range(start, end),
    ...(at >= end && at < charts.length ? [at] : []),
  ];

  const goTo = (row: number): void => {
    const chart = charts[row];
    if (chart === undefined) return;
    scrollTo(frame.current!, row);
    onActive(chart.id);
    look();
    requestAnimationFrame(() => focusRow(frame.current));
  };
  useLayoutEffect(() => {
    // Back from a chart: the keyboard goes on where it was.
    if (found >= 0) goTo(found);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    if (event.key === 'Enter') onOpen(charts[at]!.id);
    const next = rowAfterKey(event, at, charts.length, Math.floor(view.height / ROW) - 2);
    if (next !== null) goTo(next);
    if (next !== null || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div
      ref={frame}
      class="grid"
      role="grid"
      aria-label={say('worklist')}
      aria-rowcount={charts.length + 1}
      style={{ '--columns': tracksOf(columns), '--least': leastOf(columns) }}
      onMouseOver={nameWhole}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="head">
        <WorklistHead {...{ columns, order, onOrder }} />
      </div>
      <div role="rowgroup" class="rows" style={{ height: `${charts.length * ROW}px` }}>
        {rows.map((row) => {
          const chart = charts[row]!;
          return (
            <div
              key={chart.id}
              role="row"
              class="line"
              aria-rowindex={row + 2}
              tabIndex={row === at ? 0 : -1}
              style={{ top: `${row * ROW}px` }}
              onFocus={() => onActive(chart.id)}
              onClick={() => onOpen(chart.id)}
            >
              {columns.map(({ key, cell, isNumber }) => (
                <span key={key} role="gridcell" class={`cell ${key}${isNumber === true ? ' number' : ''}`}>
                  {cell(chart, today)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What is cut off in a cell is told to whoever points at it. */
function nameWhole({ target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.rows .cell') : null;
  if (cell !== null) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
}

function tracksOf(columns: readonly Column[]): string {
  return columns
    .map(({ least, share }) => `minmax(${least}rem, ${share === 0 ? `${least}rem` : `${share}fr`})`)
    .join(' ');
}

/** The width below which the columns that are shown scroll: workbench.css has the same gaps and insets. */
function leastOf(columns: readonly Column[]): string {
  const widths = columns.reduce((sum, { least }) => sum + least, 0);
  return `calc(${widths}rem + ${columns.length - 1} * 12px + 40px)`;
}

function scrollTo(box: HTMLElement, row: number): void {
  const [top, bottom] = [row * ROW, (row + 2) * ROW - box.clientHeight]; // the head covers one row
  if (box.scrollTop > top) box.scrollTop = top;
  else if (box.scrollTop < bottom) box.scrollTop = bottom;
}

function focusRow(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_row, index) => start + index);
}
