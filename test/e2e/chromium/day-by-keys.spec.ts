import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/chromium.ts';
import { QueryPage, ruthsNote } from '../fixtures/query-page.ts';
import { tabTo } from '../fixtures/tab-to.ts';
import { tabUntil } from '../fixtures/tab-until.ts';
import { PASSPHRASE, VaultPage } from '../fixtures/vault-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

test.use({ apart: 'day by keys' });

// What of a day at the workbench no other test does by keys alone: no mouse is moved here, and nothing is focused by script.
const HOUR = 3_600_000;

test('files are chosen, a query is issued, reminded and settled by a note, and the vault is made, locked, unlocked, backed up, erased and restored, by the keyboard alone', async ({
  page,
  extensionId,
}) => {
  test.slow();
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') }); // a Monday
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = await WorkbenchPage.open(page, extensionId);
  const queries = new QueryPage(page);
  const vault = new VaultPage(page);

  await choose(page, 'Choose files', ruthsNote('note', '2026-11-20', 'Assessment: Knee osteoarthritis.'));
  await bench.settled();
  await tabUntil('row', 40, async () => {
    await page.keyboard.press('Tab');
    return page.evaluate(() => document.activeElement?.role ?? null);
  });
  await page.keyboard.press('Enter');
  await expect(bench.title).toBeFocused();
  await expect(bench.questions).toContainText('1 question');
  await page.keyboard.press('j');
  await page.keyboard.press('q');
  await expect(queries.editor.getByLabel('Question')).toBeFocused();
  await tabTo(page, 'To');
  await page.keyboard.type('Dr. Reed');
  await tabTo(page, 'From');
  await page.keyboard.type('Ada');
  await press(page, 'Copy and issue');
  const card = queries.card(/knee/i);
  await expect(card).toContainText('open');

  await page.clock.fastForward(48 * HOUR);
  await press(page, 'Copy a reminder');
  await expect(card).toContainText('reminded');
  await press(page, 'Record the answer');
  await expect(card.getByLabel('Answer that was chosen')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await press(page, 'Write it down');
  await expect(card).toContainText('answered: agreed');
  await choose(
    page,
    'Choose files',
    ruthsNote('later', '2026-11-24', 'Assessment: Left knee osteoarthritis.'),
  );
  await expect(card).toContainText('closed: agreed');

  await press(page, 'Keep in a vault');
  await tabTo(page, 'New passphrase');
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, 'The same again');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await vault.isKept();
  await expect(vault.dialog).toBeHidden();
  await press(page, 'Lock now');
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(bench.row('Ruth Quill')).toBeFocused();

  await press(page, 'Vault');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Back up')]);
  const backup = await readFile(await download.path());
  await press(page, 'Erase the vault');
  await press(page, 'Erase everything');
  await expect(page.getByText('The vault was erased.')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'Keep in a vault');
  await choose(page, 'Restore a backup', { name: 'vault.chartcue', bytes: backup });
  await tabTo(page, 'Passphrase');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await vault.isKept();
  await expect(bench.row('Ruth Quill')).toBeVisible();
});

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Opens the browser's window of files by a key, and takes this one in it. */
async function choose(page: Page, name: string, { name: file, bytes }: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, name)]);
  await chooser.setFiles({ name: file, mimeType: '', buffer: Buffer.from(bytes) });
}
