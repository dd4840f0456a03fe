import type { Step } from './step.ts';
import type { Seen } from './watch-page.ts';

/** The most that the first findings of a note may take, in milliseconds. */
export const TARGET_MS = 150;

/** What one run took, in milliseconds. The parts follow one another and add up to `drawn`. */
export interface Run {
  readonly drawn: number;
  readonly answered: number;
  /** From the message to the first line of ours: the browser starts the background and compiles its script. */
  readonly worker: number;
  readonly parse: number;
  readonly engine: number;
  readonly analysis: number;
  /** Messages between page and background, and the frame in which the marks are drawn. */
  readonly rest: number;
}

export function runOf({ sent, answered, drawn }: Seen, steps: readonly Step[]): Run {
  const took = (name: Step['name']): number =>
    steps.reduce(
      (sum, { name: of, from, to }) => (of === name && from < answered ? sum + to - from : sum),
      0,
    );
  const first = steps.find(({ name }) => name === 'parse');
  if (first === undefined || first.from < sent) {
    throw new Error('the background was not started by the message: it had not been stopped');
  }
  const parts = {
    worker: first.from - sent,
    parse: took('parse'),
    engine: took('engine'),
    analysis: took('analysis'),
  };
  const known = parts.worker + parts.parse + parts.engine + parts.analysis;
  return { drawn: drawn - sent, answered: answered - sent, ...parts, rest: drawn - sent - known };
}

const SHOWN = [
  ['drawn', 'first findings drawn'],
  ['answered', 'answered'],
  ['worker', '  background started by the browser'],
  ['parse', '  rules parsed'],
  ['engine', '  engine made'],
  ['analysis', '  note read'],
  ['rest', '  messages, and the frame that draws'],
] as const;

/** The median run of some, and the spread, as a table for people. */
export function table(runs: readonly Run[]): string {
  const rows = SHOWN.map(([key, name]) => {
    const sorted = runs.map((run) => run[key]).toSorted((a, b) => a - b);
    const at = (share: number): string =>
      sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1).padStart(9);
    return `${name.padEnd(38)}${at(0.5)}${at(0)}${at(1)}`;
  });
  return [`${''.padEnd(38)}   median      min      max`, ...rows].join('\n');
}

/** The median of the whole. */
export function medianDrawn(runs: readonly Run[]): number {
  return runs.map(({ drawn }) => drawn).toSorted((a, b) => a - b)[Math.floor((runs.length - 1) / 2)]!;
}
