import { expect, test } from 'vitest';
import { medianDrawn, runOf, table } from '#tools/start-up/report.ts';
import type { Step } from '#tools/start-up/step.ts';

const seen = { sent: 1000, answered: 1090, drawn: 1110, findings: 3 };
const steps: Step[] = [
  { name: 'parse', from: 1040, to: 1045 },
  { name: 'engine', from: 1045, to: 1065 },
  { name: 'analysis', from: 1066, to: 1086 },
];

test('the parts of a run add up to it, and what is read after the answer is none of them', () => {
  const later: Step = { name: 'analysis', from: 1095, to: 1100 };
  const run = { drawn: 110, answered: 90, worker: 40, parse: 5, engine: 20, analysis: 20, rest: 25 };
  expect(runOf(seen, [...steps, later])).toEqual(run);
});

test('a background that ran already is a fault of the measuring', () => {
  const early = steps.map((step) => ({ ...step, from: step.from - 50, to: step.to - 50 }));
  expect(() => runOf(seen, early)).toThrow('had not been stopped');
  expect(() => runOf(seen, [])).toThrow('had not been stopped');
});

test('the median is told with the extremes', () => {
  const runs = [110, 130, 170].map((drawn) => runOf({ ...seen, drawn: 1000 + drawn }, steps));
  expect(medianDrawn(runs)).toBe(130);
  expect(table(runs)).toMatch(/first findings drawn +130\.0 +110\.0 +170\.0\n/);
});
