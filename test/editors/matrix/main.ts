import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cells, titleOf } from '../editors.ts';
import { type Matrix, tableOf, versionsOf, withTable } from './table.ts';

const REPORT = 'reports/matrix.json';
const KEPT = 'docs/editors.json';

interface Step {
  readonly title: string;
  readonly error?: object;
}
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly results: readonly { readonly status: string; readonly steps?: readonly Step[] }[];
    }[];
  }[];
}

// The extension as it is now, then every cell in both browsers; what is kept and shown is what this run has seen.
spawnSync('npm', ['run', '-s', 'build:e2e'], { stdio: ['ignore', 'ignore', 'inherit'] });
const projects = ['--project=editors-chromium', '--project=editors-firefox'];
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', ...projects, '--reporter=list,json', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, MATRIX: 'whole', PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT },
  },
);
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const results = resultsIn(JSON.parse(readFileSync(REPORT, 'utf8')));
const before: Matrix = existsSync(KEPT)
  ? JSON.parse(readFileSync(KEPT, 'utf8'))
  : { versions: {}, results: {} };
const known = cells().flatMap((cell) => {
  const result = results.get(titleOf(cell)) ?? before.results[titleOf(cell)];
  return result === undefined ? [] : [[titleOf(cell), result] as const];
});
const matrix: Matrix = {
  versions: versionsOf({ ...dependencies, ...devDependencies }),
  results: Object.fromEntries(known),
};
writeFileSync(KEPT, `${JSON.stringify(matrix, null, 2)}\n`);
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8'), tableOf(matrix)));
const full = known.filter(([, result]) => result === 'all').length;
console.log(
  `${full} of ${cells().length} cells do all that the kit asks. Kept in ${KEPT}; README.md shows them.`,
);
process.exitCode = status ?? 1;

/** What became of each test of a report: "all", or the step at which it ended. */
function resultsIn(suite: Suite, found = new Map<string, string>()): Map<string, string> {
  for (const { title, tests } of suite.specs ?? []) {
    const [result] = tests.flatMap((each) => each.results);
    if (result === undefined) continue;
    const ended = result.steps?.find(({ error }) => error !== undefined)?.title;
    found.set(title, result.status === 'passed' ? 'all' : `ends at "${ended ?? 'the start'}"`);
  }
  for (const inner of suite.suites ?? []) resultsIn(inner, found);
  return found;
}
