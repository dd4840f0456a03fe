import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../fixtures/chromium.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';
import { limitFiles, patientBrowser } from '../fixtures/full-disk.ts';
import { journalOf } from '../fixtures/journal.ts';
import { QueryPage, ruthsNote } from '../fixtures/query-page.ts';
import { VaultPage } from '../fixtures/vault-page.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

const FILE = ruthsNote('Progress', '2026-11-23', 'Assessment: Knee osteoarthritis.');
const PATIENT = 'Ruth Quill';

test('a full disk is said, and what it refused is written once there is room and there at the next start', async () => {
  test.slow(); // a browser starts twice, and each refused write is tried again
  const profile = await mkdtemp(join(tmpdir(), 'chartcue-full-'));
  let context = await launch(profile, undefined, await patientBrowser(profile));
  const extensionId = await extensionIdIn(context);
  const page = await context.newPage();
  const bench = await WorkbenchPage.open(page, extensionId);
  const vault = new VaultPage(page);
  await bench.choose([FILE]);
  await expect(bench.row(PATIENT)).toBeVisible();
  await vault.make();
  // The next record is cut off in its middle.
  await limitFiles(profile, (await journalOf(profile, extensionId)).size + 1_000);
  const long = randomBytes(10_000).toString('hex').replaceAll(/.{8}/g, '$& ');
  await bench.choose([{ name: 'long.txt', bytes: `Assessment: Hip osteoarthritis. ${long}` }]);
  await expect(page.getByRole('alert')).toContainText('1 chart is not in the vault yet');
  await expect(page.getByRole('alert')).toContainText('The disk is full');
  // The same with a query: what cannot be kept is neither issued nor lost, and a lock says first what it would forget.
  const queries = new QueryPage(page);
  await bench.row(PATIENT).click();
  await expect(bench.questions).toContainText('1 question');
  await queries.beginFirst();
  const question = `Which side has the osteoarthritis? ${long}`;
  await queries.editor.getByLabel('Question').fill(question);
  const said = page.locator('.kept').getByRole('alert');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(said).toContainText('1 query that you were writing is not in the vault yet');
  await expect(queries.editor.getByLabel('Question')).toHaveValue(question);
  await queries.editor.getByRole('button', { name: 'Record as asked aloud' }).click();
  await expect(queries.editor.getByRole('alert')).toContainText('It could not be kept, so it was not done.');
  await page.getByRole('button', { name: 'Worklist' }).click();
  await expect(said).toContainText('1 query that you were writing is not in the vault yet');
  await limitFiles(profile, 'unlimited');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(said).toBeHidden();
  await vault.isKept();
  await vault.lock();
  await vault.unlock();
  await expect(page.getByText(/^2 charts, /)).toBeVisible();
  await bench.row(PATIENT).click();
  await expect(queries.card(/./)).toContainText('Which side has the osteoarthritis?');
  await expect(queries.card(/./).locator('.tag')).toHaveText('draft');
  await context.close();
  context = await launch(profile);
  const next = await WorkbenchPage.open(await context.newPage(), extensionId);
  await new VaultPage(next.page).unlock();
  await expect(next.page.getByText(/^2 charts, /)).toBeVisible();
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
