import { expect, test } from 'vitest';
import { browserTotals, closingLine, type StepResult, sumOf, unitTotals } from '#tools/summary.ts';

const unit = unitTotals({ numPassedTests: 40, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 });
const e2e = browserTotals({ stats: { expected: 7, flaky: 0, unexpected: 0, skipped: 0 } });
const step = (name: string, ok: boolean, totals: StepResult['totals'] = null): StepResult => ({
  name,
  ok,
  totals,
});
const closed = (...steps: StepResult[]): string => closingLine(sumOf(steps));

test('the tests of both runners are added up', () => {
  expect(closed(step('lint', true), step('unit', true, unit), step('e2e', true, e2e))).toBe(
    '47 passed, 0 failed',
  );
});

test('a failed test of either runner counts', () => {
  const red = browserTotals({ stats: { expected: 5, flaky: 0, unexpected: 2, skipped: 0 } });
  expect(closed(step('unit', true, unit), step('e2e', false, red))).toBe('45 passed, 2 failed');
});

test('a test that passed the second time has failed', () => {
  expect(browserTotals({ stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 0 } }).failed).toBe(1);
});

test('a step without tests that failed counts as one failure', () => {
  expect(closed(step('types', false), step('unit', true, unit))).toBe('40 passed, 1 failed');
});

test('a runner that died with all its tests green counts as one failure', () => {
  expect(closed(step('unit', false, unit))).toBe('40 passed, 1 failed');
});

test('a runner that ran nothing has failed', () => {
  expect(closed(step('unit', true, { passed: 0, failed: 0, skipped: 0 }))).toBe('0 passed, 1 failed');
});

test('skipped and unwritten tests are told', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
  expect(closed(step('unit', true, unitTotals(report)))).toBe('1 passed, 0 failed, 3 skipped');
});
