import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/chromium.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { PASSPHRASE, VaultPage } from '../fixtures/vault-page.ts';
import { allOnDisk } from '../fixtures/vault-on-disk.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

test.use({ apart: 'vault' });

const NOTE = 'Assessment: Knee osteoarthritis. Seen by Quillfeather.';
const FILE = { name: 'quillfeather.txt', bytes: NOTE };

/** A workbench with a vault and one chart in it. */
async function kept(page: Page, extensionId: string): Promise<{ bench: WorkbenchPage; vault: VaultPage }> {
  const bench = await WorkbenchPage.open(page, extensionId);
  const vault = new VaultPage(page);
  await bench.choose([FILE]);
  await expect(bench.row(FILE.name)).toBeVisible();
  await vault.make();
  return { bench, vault };
}

test.afterEach(async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.evaluate(deleteVault);
  await page.evaluate(() => chrome.storage.local.remove('vault'));
});

/** Deletes the vault behind its back. Runs in a page of the extension. */
function deleteVault(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('chartcue-vault');
    gone.addEventListener('success', () => resolve());
    gone.addEventListener('error', () => reject(gone.error!));
  });
}

test('a vault keeps charts over a reload, for who knows its passphrase, and no word of them in the open', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  const vault = new VaultPage(page);
  await bench.choose([FILE]);
  await expect(bench.row(FILE.name)).toBeVisible();
  await expect(vault.kept).toContainText('In memory only');
  await page.getByRole('button', { name: 'Keep in a vault' }).click();
  await expect(vault.dialog.getByLabel('New passphrase')).toBeVisible();
  await expectNoBarriers(page);
  await vault.dialog.getByLabel('New passphrase').fill('short');
  await vault.dialog.getByRole('button', { name: 'Make the vault' }).click();
  await expect(vault.dialog).toContainText('at least 12 characters');
  await vault.dialog.getByLabel('New passphrase').fill(PASSPHRASE);
  await vault.dialog.getByLabel('The same again').fill(`${PASSPHRASE}s`);
  await vault.dialog.getByRole('button', { name: 'Make the vault' }).click();
  await expect(vault.dialog).toContainText('not the same');
  await vault.dialog.getByLabel('The same again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await vault.isKept();
  await bench.choose([{ name: 'second.txt', bytes: 'Assessment: Hip osteoarthritis.' }]);
  await expect(bench.row('second.txt')).toBeVisible();
  await vault.isKept();
  expect(await allOnDisk(page)).not.toMatch(/quillfeather|(?:knee|hip) osteo|second\.txt|heron/i);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your vault is locked' })).toBeVisible();
  await expectNoBarriers(page);
  await vault.unlock('a heron in the weeds');
  await expect(page.getByText('This is not its passphrase. Nothing was changed.')).toBeVisible();
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  await expect(vault.kept).toBeEmpty(); // nothing is in memory, and nothing is said to be
  await vault.unlock();
  await expect(page.getByText('2 charts, 2 open questions')).toBeVisible();
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);
  await bench.row('quillfeather.txt').click();
  await expect(bench.questions).toContainText('1 question');

  await vault.lock();
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  expect(await page.locator('body').innerText()).not.toMatch(/quillfeather|osteo/i);
  await vault.unlock();
  await expect(bench.row('quillfeather.txt')).toBeVisible();
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  await expectNoBarriers(page);
  await vault.erase();
  await expect(page.getByRole('heading', { name: 'Bring notes in' })).toBeVisible();
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain('chartcue-vault');
});

/** Every word of the page, in its fields, too, and in whatever is not shown. */
function wordsIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select');
    return [document.documentElement.outerHTML, ...Array.from(fields, ({ value }) => value)].join('\n');
  });
}

test('nobody at the page locks the vault, by the clock and by a computer that slept, with what is being written in it and no word in the page', async ({
  page,
  extensionId,
}) => {
  await page.clock.install();
  const { bench, vault } = await kept(page, extensionId);
  await page.getByRole('searchbox', { name: 'Find charts' }).fill('quillfeather');
  await bench.row('quillfeather.txt').click();
  await expect(bench.questions).toContainText('1 question');
  const queries = new QueryPage(page);
  await queries.beginFirst();
  await queries.editor.getByLabel('Question').fill('Which knee is it, Dr. Quillfeather?');
  await queries.editor.getByRole('button', { name: 'Preview' }).click();
  await page.clock.fastForward('09:30');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('09:30');
  await vault.isKept();
  await page.clock.fastForward('00:40');
  await expect(page.getByText('nobody was at the page for a while')).toBeVisible();
  expect(await wordsIn(page)).not.toMatch(/quillfeather|osteo|sam reed/i);
  await vault.unlock();
  await vault.isKept();
  await bench.row('quillfeather.txt').click();
  await expect(queries.card(/./)).toContainText('Which knee is it, Dr. Quillfeather?');
  await queries.card(/./).getByRole('button', { name: 'Go on writing' }).click();
  await queries.editor.getByLabel('Question').fill('Which of the knees is it, Dr. Quillfeather?');
  await vault.lock();
  expect(await wordsIn(page)).not.toMatch(/quillfeather|osteo|sam reed/i);
  await vault.unlock();
  await bench.row('quillfeather.txt').click();
  await expect(queries.card(/./)).toContainText('Which of the knees is it');
});

test('of two workbenches one has the vault; the other says so, and can take it with nothing lost', async ({
  page,
  extensionId,
}) => {
  const { vault } = await kept(page, extensionId);
  const page2 = await page.context().newPage();
  const bench2 = await WorkbenchPage.open(page2, extensionId);
  const vault2 = new VaultPage(page2);
  await expect(page2.getByRole('heading', { name: 'Your vault is open in another workbench' })).toBeVisible();
  await expectNoBarriers(page2);
  await page2.getByLabel('Passphrase').fill('a heron in the weeds');
  await page2.keyboard.press('Enter');
  await expect(page2.getByText('This is not its passphrase. Nothing was changed.')).toBeVisible();
  await vault.isKept();
  await page2.getByLabel('Passphrase').fill(PASSPHRASE);
  await page2.getByRole('button', { name: 'Open it here' }).click();
  await vault2.isKept();
  await expect(bench2.row('quillfeather.txt')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your vault is open in another workbench' })).toBeVisible();
  await expect(page.getByText('It was opened in another workbench.')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/quillfeather/i);
  await page2.close();
  await expect(
    vault.page.getByRole('heading', { name: 'Your vault is open in another workbench' }),
  ).toBeVisible();
  await page.reload();
  await vault.unlock();
  await vault.isKept();

  // One that does not have it erases it, while it is written into in the other: it is gone in both, and both say so.
  const page3 = await page.context().newPage();
  await WorkbenchPage.open(page3, extensionId);
  await new VaultPage(page3).erase();
  for (const each of [page, page3]) {
    await expect(each.getByText('The vault was erased.')).toBeVisible();
    await expect(each.getByRole('button', { name: 'Keep in a vault' })).toBeVisible();
  }
  expect(await wordsIn(page)).not.toMatch(/quillfeather/i);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain('chartcue-vault');
  await page3.close();
});

test('a backup brings everything back after an erasure, and a damaged one changes nothing', async ({
  page,
  extensionId,
}) => {
  const { bench, vault } = await kept(page, extensionId);
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  const backup = await vault.backUp();
  expect(backup.toString('latin1')).not.toMatch(/quillfeather|osteo/i);
  await vault.erase();

  await page.getByRole('button', { name: 'Keep in a vault' }).click();
  const damaged = Buffer.from(backup);
  damaged[backup.length - 20]! ^= 1;
  for (const [bytes, passphrase, says] of [
    [Buffer.from('Assessment: well.'), PASSPHRASE, 'no backup of a ChartCue vault'],
    [backup.subarray(0, -9), PASSPHRASE, 'ends before its content does'],
    [damaged, PASSPHRASE, 'The backup is damaged'],
    [backup, 'a heron in the weeds', 'This is not its passphrase'],
  ] as const) {
    await vault.restore(bytes, passphrase);
    await expect(vault.dialog).toContainText(says);
    await expect(vault.dialog).toContainText('Nothing was changed');
  }
  await expectNoBarriers(page);
  await vault.restore(backup);
  await vault.isKept();
  await expect(bench.row('quillfeather.txt')).toBeVisible();

  // Into a vault with something else in it: added to it, or in its place.
  await bench.choose([{ name: 'second.txt', bytes: 'Assessment: Hip osteoarthritis.' }]);
  await expect(bench.row('second.txt')).toBeVisible();
  await vault.isKept();
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  await vault.restore(backup);
  await expect(vault.dialog).toContainText('The backup was restored.');
  await expectNoBarriers(page);
  await vault.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('2 charts, 2 open questions')).toBeVisible();
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  await vault.restore(backup, PASSPHRASE, 'Replace all that is here');
  await expect(vault.dialog).toContainText('The backup was restored.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 chart, 1 open question', { exact: true })).toBeVisible();
  await page.reload();
  await vault.unlock();
  await expect(page.getByText('1 chart, 1 open question', { exact: true })).toBeVisible();
});

test('a vault that the browser deleted is said to be gone, and its backup brings it back', async ({
  page,
  extensionId,
}) => {
  const { bench, vault } = await kept(page, extensionId);
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  await expect(vault.dialog).toContainText('No backup of it is known here.');
  const backup = await vault.backUp();
  await expect(vault.dialog).toContainText(/It was last backed up on \d{4}-\d\d-\d\d\./);
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.evaluate(deleteVault);

  await page.goto(`chrome-extension://${extensionId}/workbench.html`);
  const gone = page.getByRole('region', { name: 'Your vault is gone' });
  await expect(gone.getByRole('alert')).toContainText('the browser no longer has it');
  await expect(gone).toContainText(/It was last backed up on \d{4}/);
  await expectNoBarriers(page);
  await gone
    .locator('input[type=file]')
    .setInputFiles({ name: 'vault.chartcue', mimeType: '', buffer: backup });
  await gone.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await vault.isKept();
  await expect(bench.row('quillfeather.txt')).toBeVisible();

  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.evaluate(deleteVault);
  await page.goto(`chrome-extension://${extensionId}/workbench.html`);
  await gone.getByRole('button', { name: 'Go on without' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep in a vault' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Keep in a vault' })).toBeVisible();
  await expect(gone).toBeHidden();
});

test('a vault of a version to come and one whose head is lost say so, with nothing changed', async ({
  page,
  extensionId,
}) => {
  const { bench, vault } = await kept(page, extensionId);
  const head = await page.evaluate(changeHead, { version: 99 });
  await page.reload();
  await vault.unlock();
  await expect(page.getByText('written by a newer version of ChartCue. Nothing was changed.')).toBeVisible();
  await page.evaluate(changeHead, null);
  await page.reload();
  await vault.unlock();
  await expect(page.getByText('The head of the vault is damaged')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase the vault' })).toBeVisible();
  await page.evaluate(changeHead, head);
  await page.reload();
  await vault.unlock();
  await expect(bench.row('quillfeather.txt')).toBeVisible();
});

/** Changes the head of the vault on disk, or takes it away, and gives what it was. Runs in the page. */
async function changeHead(change: object | null): Promise<object> {
  const opening = indexedDB.open('chartcue-vault');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('head', 'readwrite');
  const heads = writing.objectStore('head');
  const reading: IDBRequest<object | undefined> = heads.get('head');
  reading.addEventListener('success', () => {
    if (change === null) heads.delete('head');
    else heads.put({ ...reading.result, ...change }, 'head');
  });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
  return reading.result ?? {};
}

test('views are saved by the keyboard, come back with the vault, and are named anew and deleted', async ({
  page,
  extensionId,
}) => {
  const { bench, vault } = await kept(page, extensionId);
  await bench.choose([{ name: 'second.txt', bytes: 'Assessment: Well.' }]);
  await page.getByRole('searchbox').fill('quillfeather');
  await page.getByRole('button', { name: 'Patient' }).click();
  await page.getByRole('button', { name: 'Views and columns' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Views and columns' });
  await dialog.getByLabel('Author').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('columnheader', { name: 'Author' })).toHaveCount(0);
  await dialog.getByLabel('Save what is shown now as').focus();
  await page.keyboard.type('Quill');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('The view is saved.');
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  expect(await allOnDisk(page)).not.toMatch(/quill/i);

  await page.reload();
  await vault.unlock();
  await expect(bench.row('second.txt')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Saved view' }).selectOption({ label: 'Quill' });
  await expect(page.getByText('1 chart of 2')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'ascending');

  await page.getByRole('button', { name: 'Views and columns' }).click();
  await dialog.getByRole('button', { name: 'Rename “Quill”' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Feathers');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('The view has its new name.');
  await dialog.getByRole('button', { name: 'Delete “Feathers”' }).click();
  await expect(dialog.getByRole('status')).toHaveText('The view is deleted.');
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
});
