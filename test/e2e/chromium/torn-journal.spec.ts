import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test as base } from '@playwright/test';
import { launch } from '../fixtures/chromium.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';
import { journalOf } from '../fixtures/journal.ts';
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

/** Cuts the last record that was written, as a browser leaves it that is killed while it writes. */
async function tearJournal(profile: string, extensionId: string): Promise<void> {
  const { file, size } = await journalOf(profile, extensionId);
  await truncate(file, size - 5);
}

/** Begins a vault with one chart in a new browser. */
async function vaultIn(profile: string): Promise<Started> {
  const context = await launch(profile);
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
