import { BarChart } from 'chartist';
import { useEffect, useRef } from 'preact/hooks';

/** Heights in pixels: of a bar with what is around it, and of the axis under them. */
const BAR = 30;
const AXIS = 30;
/** Room for the names at the left. */
const NAMES = 180;

export interface Bar {
  readonly name: string;
  readonly value: number;
}

/**
 * Bars beside their names, the first on top. A picture for the eye: whoever cannot see it has the table that stands under
 * it, which `says` names.
 */
export function Bars({ bars, most, says }: { bars: readonly Bar[]; most?: number; says: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inOrder = bars.toReversed(); // Chartist counts from below
    const chart = new BarChart(
      place.current,
      { labels: inOrder.map(({ name }) => name), series: [inOrder.map(({ value }) => value)] },
      {
        horizontalBars: true,
        height: `${bars.length * BAR + AXIS}px`,
        axisX: { onlyInteger: true },
        axisY: { offset: NAMES, showGrid: false },
        low: 0,
        ...(most === undefined ? {} : { high: most }),
      },
    );
    return () => chart.detach();
  }, [bars, most]);
  return <div class="bars" role="img" aria-label={says} ref={place} />;
}
