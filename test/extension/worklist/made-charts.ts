import type { IntakeDocument } from '#extension/intake/document.ts';
import { NO_FACTS } from '#extension/intake/document.ts';
import type { ChartWeight } from '#extension/intake/protocol.ts';
import { type Chart, type ChartNote, chartOf } from '#extension/worklist/chart.ts';

/** A note of this text; facts by name. */
export function noteOf(text: string, facts: Partial<ChartNote> = {}): ChartNote {
  return { ...NO_FACTS, format: 'text', place: '', file: 'note.txt', text, ...facts };
}

/** A chart of one note with this weight. */
export function weighedChart(
  id: number,
  facts: Partial<IntakeDocument>,
  weight: Partial<ChartWeight> | null,
): Chart {
  const chart = chartOf({ id, key: `chart ${id}` }, [noteOf('Knee pain.', facts)]);
  return { ...chart, weight: weight && { gaps: 0, conflicts: 0, hints: 0, weight: 0, ...weight } };
}

export const patient = (id: string, name: string | null = null): IntakeDocument['patient'] => ({
  id,
  name,
  born: null,
});
