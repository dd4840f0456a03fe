import type { ChartPart } from '../intake/protocol.ts';
import type { Chart } from './chart.ts';

/**
 * A chart's notes as the parts of one note, so that an answer in one settles a gap in another. They are given without their
 * names: a part's name is read as a heading, and "Discharge summary" over a whole note is none.
 */
export function partsOf({ notes }: Chart): ChartPart[] {
  return notes.map(({ text }) => ({ name: '', text }));
}
