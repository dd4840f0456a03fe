import { type BrowserReport, browserTotals, type Totals, type UnitReport, unitTotals } from '../summary.ts';

/** Something that `npm test` runs, and CI by it. */
export interface Step {
  readonly name: string;
  /** The script of package.json that does it, and what is said to it beside. */
  readonly script: string;
  readonly words?: string;
  /** Where its runner writes a report, and how that is added up. */
  readonly report?: { readonly path: string; readonly totals: (report: any) => Totals };
}

/** In order: what is quick and what others need comes first. */
export const STEPS: readonly Step[] = [
  { name: 'prepare', script: 'prepare:types' },
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'build', script: 'build' },
  { name: 'build for e2e', script: 'build:e2e' },
  { name: 'sizes', script: 'sizes' },
  {
    name: 'unit',
    script: 'unit',
    words: '--reporter=dot --reporter=json --outputFile.json=reports/unit.json',
    report: { path: 'reports/unit.json', totals: (report: UnitReport) => unitTotals(report) },
  },
  {
    name: 'e2e',
    script: 'e2e',
    report: { path: 'reports/e2e.json', totals: (report: BrowserReport) => browserTotals(report) },
  },
];
