import { rmSync } from 'node:fs';
import { closingLine, type StepResult, sumOf } from '../summary.ts';
import { runStep } from './run-step.ts';
import { STEPS } from './steps.ts';

// `npm test` runs every step; `npm test -- unit lint` those that are named.
const names = process.argv.slice(2);
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

rmSync('reports', { recursive: true, force: true }); // an old report must not speak for a run that wrote none
const started = performance.now();
const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
const results: StepResult[] = [];
for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`\n== ${step.name} (at ${seconds()} s)`);
  results.push(await runStep(step, process.cwd()));
}

const totals = sumOf(results);
const red = results.filter((result) => !result.ok).map((result) => result.name);
console.log(
  `\n== ${red.length === 0 ? 'all steps passed' : `failed: ${red.join(', ')}`} (at ${seconds()} s)`,
);
console.log(closingLine(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;
