import { useLayoutEffect, useState } from 'preact/hooks';
import type { Chart, ChartNote } from '../../worklist/chart.ts';
import { placeOf } from '../../worklist/same-note.ts';

/**
 * The note of a chart of which somebody is saying what it is, counted from 0, and what chooses another. It is followed when
 * others come in before it or codes come to it; `gone` is called when it is no more.
 */
export function useDescribed(
  chart: Chart,
  gone: () => void,
): readonly [part: number | null, describe: (part: number | null) => void] {
  const [described, setDescribed] = useState<{ chart: number; note: ChartNote } | null>(null);
  const part = described?.chart === chart.id ? placeOf(described.note, chart.notes) : null;
  useLayoutEffect(() => {
    if (part !== -1) return;
    setDescribed(null);
    gone();
  }, [part]);
  const describe = (at: number | null): void =>
    setDescribed(at === null ? null : { chart: chart.id, note: chart.notes[at]! });
  return [part, describe];
}
