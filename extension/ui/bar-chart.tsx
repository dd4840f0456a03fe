import { BarChart } from 'chartist';
import { useEffect, useRef } from 'preact/hooks';

/** Heights in pixels: of a bar, of what is around those of one name, of the axis under them, and of what is left free. */
const BAR = 16;
const AROUND = 14;
const AXIS = 30;
const TOP = 15;
const BOTTOM = 5;
/** Room for the names at the left. */
const NAMES = 180;

/** A value, and the interval that it lies in where one is known. */
export interface BarValue {
  readonly value: number;
  readonly range?: readonly [low: number, high: number];
}

export interface Bar {
  readonly name: string;
  /** One under the other: as many of each. */
  readonly values: readonly BarValue[];
}

/**
 * Bars beside their names, the first on top. A picture for the eye: whoever cannot see it has the table that stands under
 * it, which `says` names.
 */
export function Bars({ bars, most, says }: { bars: readonly Bar[]; most?: number; says: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inOrder = bars.toReversed(); // Chartist counts from below, the values of one name too
    const each = bars[0]?.values.length ?? 0;
    const chart = new BarChart(
      place.current,
      {
        labels: inOrder.map(({ name }) => name),
        series: Array.from({ length: each }, (_, at) =>
          inOrder.map(({ values }) => values[each - 1 - at]?.value ?? 0),
        ),
      },
      {
        horizontalBars: true,
        height: `${bars.length * (each * BAR + AROUND) + AXIS + TOP + BOTTOM}px`,
        seriesBarDistance: BAR,
        chartPadding: { top: TOP, right: 30, bottom: BOTTOM, left: 10 }, // the last number of the axis stands half beyond it
        axisX: { offset: AXIS, onlyInteger: true },
        axisY: { offset: NAMES, showGrid: false },
        low: 0,
        ...(most === undefined ? {} : { high: most }),
      },
    );
    chart.on('draw', (drawn) => {
      if (drawn.type !== 'bar') return;
      const range = inOrder[drawn.index]?.values[each - 1 - drawn.seriesIndex]?.range;
      if (range === undefined) return;
      const [x1, x2] = range.map((value) => drawn.chartRect.x1 + drawn.axisX.projectValue(value));
      drawn.group.elem('line', { x1: x1!, x2: x2!, y1: drawn.y1, y2: drawn.y2 }, 'ct-range');
    });
    // Drawn for the width of the window; paper is narrower, and what has a frame of its own is made smaller as a whole.
    chart.on('created', ({ svg }) => {
      svg.attr({ viewBox: `0 0 ${svg.width()} ${svg.height()}` });
    });
    return () => chart.detach();
  }, [bars, most]);
  return <div class="bars" role="img" aria-label={says} ref={place} />;
}
