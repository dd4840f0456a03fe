import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { StepResult, Totals } from '../summary.ts';
import type { Step } from './steps.ts';

/**
 * Runs a step as npm would run its script, on the Node that runs this, with our streams. (npm itself would cost 0.3 s a
 * step.) Throws when package.json has no such script.
 */
export async function runStep(step: Step, root: string): Promise<StepResult> {
  const command = scriptOf(step.script, root);
  const ok = (await exitOf(step.words === undefined ? command : `${command} ${step.words}`, root)) === 0;
  return { name: step.name, ok, totals: step.report === undefined ? null : totalsOf(step.report, root) };
}

function scriptOf(name: string, root: string): string {
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const command = manifest.scripts[name];
  if (command === undefined) throw new Error(`package.json has no script "${name}"`);
  return command;
}

function exitOf(command: string, cwd: string): Promise<number> {
  const path = [join(cwd, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''];
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What the runner counted; nothing at all where it left no report, which is a failure. */
function totalsOf(report: NonNullable<Step['report']>, root: string): Totals {
  try {
    return report.totals(JSON.parse(readFileSync(join(root, report.path), 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
