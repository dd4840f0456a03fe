/** What vitest's JSON report says, as far as it is added up. */
export interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** What Playwright's JSON report says, as far as it is added up. */
export interface BrowserReport {
  readonly stats: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
    readonly skipped: number;
  };
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function unitTotals(report: UnitReport): Totals {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** A test that only passed when it was run again has failed: flaky is a fault. */
export function browserTotals({ stats }: BrowserReport): Totals {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** How a step of `npm test` ended: with the tests that its runner counted, where it is one. */
export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly totals: Totals | null;
}

/**
 * All steps together. A step that failed without a failed test (it did not compile, the runner died) counts as one
 * failure, so that a red run never closes on "0 failed"; a runner that ran nothing has failed too.
 */
export function sumOf(steps: readonly StepResult[]): Totals {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, totals } of steps) {
    sum.passed += totals?.passed ?? 0;
    sum.skipped += totals?.skipped ?? 0;
    const failed = totals?.failed ?? 0;
    const isSilent = totals !== null && totals.passed + failed === 0;
    sum.failed += failed === 0 && (!ok || isSilent) ? 1 : failed;
  }
  return sum;
}

/** "12 passed, 0 failed" */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
