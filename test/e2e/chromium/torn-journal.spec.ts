import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readlink, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test as base } from '@playwright/test';
import { CHROMIUM, launch } from '../fixtures/chromium.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';
import { VaultPage } from '../fixtures/vault-page.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

interface Started {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly bench: WorkbenchPage;
}

/** Each with a profile of its own. */
const test = base.extend<{ profile: string }>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'chartcue-torn-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
});

/** The file in which the browser writes down what is to become of its databases. */
async function journalOf(profile: string, extensionId: string): Promise<{ file: string; size: number }> {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  const journals = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const file = join(folder, journals.toSorted().at(-1)!);
  return { file, size: (await stat(file)).size };
}

/** Cuts the last record that was written, as a browser leaves it that is killed while it writes. */
async function tearJournal(profile: string, extensionId: string): Promise<void> {
  const { file, size } = await journalOf(profile, extensionId);
  await truncate(file, size - 5);
}

/** A browser that goes on when a file may not grow. */
async function patientBrowser(folder: string): Promise<string> {
  const program = join(folder, 'patient-chromium');
  await writeFile(program, `#!/bin/sh\ntrap '' XFSZ\nexec ${CHROMIUM} "$@"\n`);
  await chmod(program, 0o755);
  return program;
}

/** What a browser that runs on the profile may make of a file, in bytes: beyond that it finds no room. */
async function limitFiles(profile: string, most: number | 'unlimited'): Promise<void> {
  const lock = await readlink(join(profile, 'SingletonLock'));
  const pid = lock.slice(lock.lastIndexOf('-') + 1);
  execFileSync('prlimit', ['--pid', pid, `--fsize=${most}:unlimited`]);
}

/** Begins a vault with one chart in a new browser. */
async function vaultIn(profile: string, program?: string): Promise<Started> {
  const context = await launch(profile, undefined, program);
  const extensionId = await extensionIdIn(context);
  const bench = await WorkbenchPage.open(await context.newPage(), extensionId);
  await bench.choose([{ name: 'quill.txt', bytes: 'Assessment: Knee osteoarthritis.' }]);
  await expect(bench.row('quill.txt')).toBeVisible();
  await new VaultPage(bench.page).make();
  return { context, extensionId, bench };
}

/** Starts the browser again, with a vault that has these charts. */
async function startsWith(profile: string, charts: readonly string[]): Promise<Started> {
  const context = await launch(profile);
  const extensionId = await extensionIdIn(context);
  const bench = await WorkbenchPage.open(await context.newPage(), extensionId);
  await new VaultPage(bench.page).unlock();
  await Promise.all(charts.map((name) => expect(bench.row(name)).toBeVisible()));
  return { context, extensionId, bench };
}

test('what a browser was writing when it was killed takes nothing else with it at the starts that follow', async ({
  profile,
}) => {
  test.slow(); // a browser starts three times
  let { context, extensionId, bench } = await vaultIn(profile);
  await context.close();
  const charts = ['quill.txt'];
  for (const name of ['second.txt', 'third.txt']) {
    // oxlint-disable no-await-in-loop -- one start after the other
    await tearJournal(profile, extensionId);
    ({ context, bench } = await startsWith(profile, charts));
    await bench.choose([{ name, bytes: 'Assessment: Hip osteoarthritis.' }]);
    await expect(bench.row(name)).toBeVisible();
    await new VaultPage(bench.page).isKept();
    await context.close();
    charts.push(name);
    // oxlint-enable no-await-in-loop
  }
});

test('a disk that is full in the middle of a record takes nothing with it, and what it refused is kept once there is room', async ({
  profile,
}) => {
  test.slow();
  const { context, extensionId, bench } = await vaultIn(profile, await patientBrowser(profile));
  const vault = new VaultPage(bench.page);
  const { size } = await journalOf(profile, extensionId);
  await limitFiles(profile, size + 1_000);
  const said = bench.page.locator('.kept').getByRole('alert');
  const words = 'Seen and examined. '.repeat(500);
  await bench.choose([{ name: 'late.txt', bytes: `Assessment: Hip osteoarthritis. ${words}` }]);
  await expect(said).toContainText('1 chart is not in the vault yet');
  await expect(said).toContainText('The disk is full');
  await limitFiles(profile, 'unlimited');
  await bench.page.getByRole('button', { name: 'Try again' }).click();
  await vault.isKept();
  await context.close();
  const again = await startsWith(profile, ['quill.txt', 'late.txt']);
  await again.context.close();
});
