import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runStep } from '#tools/test/run-step.ts';
import { STEPS } from '#tools/test/steps.ts';

vi.setConfig({ testTimeout: 60_000 }); // shells and processes are started

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chartcue-'));
});
afterEach(() => rm(root, { recursive: true }));

const scripts = (value: Record<string, string>): Promise<void> =>
  writeFile(join(root, 'package.json'), JSON.stringify({ scripts: value }));

test('every step is a script of package.json', () => {
  for (const { script } of STEPS) expect(Object.keys(manifest.scripts)).toContain(script);
});

test('a step ends as its script ends, and runs on our Node', async () => {
  await scripts({
    good: `node -e "process.exit(process.version === '${process.version}' ? 0 : 1)"`,
    bad: 'node -e "process.exit(3)"',
  });
  expect(await runStep({ name: 'good', script: 'good' }, root)).toEqual({
    name: 'good',
    ok: true,
    totals: null,
  });
  expect(await runStep({ name: 'bad', script: 'bad' }, root)).toEqual({
    name: 'bad',
    ok: false,
    totals: null,
  });
});

test('what a runner reported is added up; no report is no test', async () => {
  const report = {
    path: 'report.json',
    totals: (read: { n: number }) => ({ passed: read.n, failed: 0, skipped: 0 }),
  };
  await scripts({ none: 'node -e ""', some: 'node -e "fs.writeFileSync(process.argv[1], process.argv[2])"' });
  expect((await runStep({ name: 'unit', script: 'none', report }, root)).totals).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
  const step = { name: 'unit', script: 'some', words: String.raw`report.json {\"n\":4}`, report };
  expect((await runStep(step, root)).totals?.passed).toBe(4);
});

test('a script that is not there is an error', async () => {
  await scripts({});
  await expect(runStep({ name: 'unit', script: 'unit' }, root)).rejects.toThrow(
    'package.json has no script "unit"',
  );
});
