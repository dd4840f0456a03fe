import { OUTCOMES } from './outcome.ts';
import { WALKED } from './splitting-nodes.ts';
import type { Walked } from './walk.ts';

/** How many nodes of each axis came to each outcome, and the share that asks or hints, as lines for a terminal. */
export function outcomeTable(walked: readonly Walked[]): string {
  return [
    row('', WALKED),
    ...OUTCOMES.map((outcome) =>
      row(
        outcome,
        WALKED.map((axis) => walked.filter((one) => one.axis === axis && one.outcome === outcome).length),
      ),
    ),
    row(
      'asks or hints',
      WALKED.map((axis) => percent(walked.filter((one) => one.axis === axis))),
    ),
    row('of all but laterality together', [percent(walked.filter(({ axis }) => axis !== 'laterality'))]),
    row(
      'still asked once stated',
      WALKED.map((axis) => {
        const own = walked.filter((one) => one.axis === axis);
        const asked = own.reduce((sum, { stillAsked }) => sum + stillAsked.length, 0);
        return `${asked} of ${own.reduce((sum, { answers }) => sum + answers.length, 0)}`;
      }),
    ),
  ].join('\n');
}

function percent(walked: readonly Walked[]): string {
  return `${(shareAsked(walked) * 100).toFixed(1)} %`;
}

/** The share of nodes that are asked about, be it as a hint. */
export function shareAsked(walked: readonly Walked[]): number {
  return walked.filter(({ outcome }) => outcome === 'asks' || outcome === 'hints').length / walked.length;
}

function row(label: string, cells: readonly (string | number)[]): string {
  return label.padEnd(34) + cells.map((cell) => String(cell).padStart(12)).join('');
}
