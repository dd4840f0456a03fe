import { expect, test } from 'vitest';
import { type BenchReport, table } from '#tools/bench/report.ts';

const report: BenchReport = {
  node: '24.21.0',
  cpu: 'a processor',
  warmUp: 50,
  measured: 200,
  notes: { source: 'own', count: 6, characters: 5100, changed: 0.9 },
  load: { rules: 180, parse: 0.4, engineFirst: 30, engine: 20 },
  whole: { median: 0.5, p95: 1 },
  keystroke: { median: 0.04, p95: 0.1 },
  wordScan: { median: 0.05, p95: 0.1 },
  compromiseOne: { median: 2, p95: 4 },
  harper: { median: 80, p95: 110 },
  ratios: { wholeToCompromiseOne: 0.25, keystrokeToWhole: 0.08 },
  long: { hundredThousand: 10, million: 100, growth: 10 },
};

test('the table sets every subject against compromise/one', () => {
  const lines = table(report).split('\n');
  expect(lines[0]).toBe('6 notes (own) of 5100 characters, 200 runs after 50, Node 24.21.0, a processor');
  expect(lines.find((line) => line.includes('whole note'))).toMatch(/ 0\.500\s+1\.0\s+0\.25$/);
  expect(lines.find((line) => line.startsWith('Harper'))).toMatch(/ 80\.0\s+110\.0\s+40\.00$/);
  expect(lines.find((line) => line.startsWith('1,000,000'))).toMatch(/ 100\.0\s+0\.100$/);
});

test('what was left out has no line', () => {
  expect(table({ ...report, harper: null })).not.toContain('Harper');
});
