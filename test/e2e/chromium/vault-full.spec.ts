import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/chromium.ts';
import { QueryPage, ruthsNote } from '../fixtures/query-page.ts';
import { VaultPage } from '../fixtures/vault-page.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

test.use({ apart: 'full disk' });

const FILE = ruthsNote('Progress', '2026-11-23', 'Assessment: Knee osteoarthritis.');
const PATIENT = 'Ruth Quill';

/** What becomes of half a million bytes in a table of their own. */
function probe(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('probe', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error!));
    });
    const writing = db.transaction('rows', 'readwrite');
    writing.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(60_000)), 'small');
    writing.objectStore('rows').put(new Uint8Array(500_000), 'large');
    return new Promise<string>((resolve) => {
      const end = (): void => {
        db.close();
        indexedDB.deleteDatabase('probe');
        resolve(writing.error?.name ?? 'written');
      };
      writing.addEventListener('complete', end);
      writing.addEventListener('abort', end);
    });
  });
}

test('a full disk is said, and what it refused is written once there is room', async ({
  page,
  extensionId,
}) => {
  test.slow(); // half a million characters are encrypted and refused, again and again
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  const bench = await WorkbenchPage.open(page, extensionId);
  const vault = new VaultPage(page);
  await bench.choose([FILE]);
  await expect(bench.row(PATIENT)).toBeVisible();
  await vault.make();
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // Room for a note, and for none of half a million characters that nothing makes shorter.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 100_000 });
  // The browser remembers for a while how much room there was before.
  await expect.poll(() => probe(page), { timeout: 45_000, intervals: [3_000] }).toBe('QuotaExceededError');
  try {
    const long = randomBytes(250_000).toString('hex').replaceAll(/.{8}/g, '$& ');
    await bench.choose([{ name: 'long.txt', bytes: `Assessment: Hip osteoarthritis. ${long}` }]);
    await expect(page.getByRole('alert')).toContainText('1 chart is not in the vault yet');
    await expect(page.getByRole('alert')).toContainText('The disk is full');
    // The same with a query: what cannot be kept is neither issued nor lost, and a lock says first what it would forget.
    const queries = new QueryPage(page);
    await bench.row(PATIENT).click();
    await expect(bench.questions).toContainText('1 question');
    await queries.beginFirst();
    const question = `Which side has the osteoarthritis? ${long.slice(0, 400_000)}`;
    await queries.editor.getByLabel('Question').fill(question);
    const said = page.locator('.kept').getByRole('alert');
    await page.getByRole('button', { name: 'Lock now' }).click();
    await expect(said).toContainText('1 query that you were writing is not in the vault yet');
    await expect(queries.editor.getByLabel('Question')).toHaveValue(question);
    await queries.editor.getByRole('button', { name: 'Record as asked aloud' }).click();
    await expect(queries.editor.getByRole('alert')).toContainText(
      'It could not be kept, so it was not done.',
    );
    await page.getByRole('button', { name: 'Worklist' }).click();
    await expect(said).toContainText('1 query that you were writing is not in the vault yet');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toBeHidden();
    await vault.isKept();
    await vault.lock();
    await vault.unlock();
    await expect(page.getByText(/^2 charts, /)).toBeVisible();
    await bench.row(PATIENT).click();
    await expect(queries.card(/./)).toContainText('Which side has the osteoarthritis?');
    await expect(queries.card(/./).locator('.tag')).toHaveText('draft');
  } finally {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  }
});
