import { randomBytes } from 'node:crypto';
import { limitFiles, patientBrowser } from '../fixtures/full-disk.ts';
import { journalOf } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/started-again.ts';
import { QueryPage, ruthsNote } from '../fixtures/query-page.ts';

const FILE = ruthsNote('Progress', '2026-11-23', 'Assessment: Knee osteoarthritis.');
const PATIENT = 'Ruth Quill';
/** Bytes: enough for a page to be loaded, and too little for a new journal. */
const SMALL = 8_000_000;

test('a full disk is said, and what it refused is written once there is room and there at the next start', async ({
  profile,
  start,
}) => {
  test.slow(); // a browser starts twice, and each refused write is tried again
  const { context, extensionId, bench, vault } = await start(await patientBrowser(profile));
  const { page } = bench;
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
  const next = await start();
  await next.vault.unlock();
  await expect(next.bench.page.getByText(/^2 charts, /)).toBeVisible();
});

test('workbench and studio that are opened on a disk that is still full touch nothing, and have all once there is room', async ({
  profile,
  start,
}) => {
  test.slow(); // a browser starts twice
  const { context, extensionId, bench, vault } = await start(await patientBrowser(profile));
  const said = bench.page.getByRole('alert');
  await bench.choose([FILE]);
  await expect(bench.row(PATIENT)).toBeVisible();
  await vault.make();
  await limitFiles(profile, (await journalOf(profile, extensionId)).size + 1_000);
  const words = randomBytes(10_000).toString('hex').replaceAll(/.{8}/g, '$& '); // which nothing makes shorter
  await bench.choose([{ name: 'late.txt', bytes: `Assessment: Hip osteoarthritis. ${words}` }]);
  await expect(said).toContainText('The disk is full');

  const torn = await journalOf(profile, extensionId);
  await limitFiles(profile, SMALL);
  await bench.page.reload();
  await expect(said).toContainText('The disk is full');
  await bench.page.getByRole('button', { name: 'Try again' }).click();
  await expect(said).toContainText('The disk is full');
  const studio = await context.newPage();
  await studio.goto(`chrome-extension://${extensionId}/studio.html`);
  const again = studio.getByRole('button', { name: 'Try again' });
  const unread = studio.getByRole('alert');
  await expect(unread).toContainText('If the disk is full, make room and try again');
  const first = await unread.elementHandle();
  await again.press('Enter');
  await expect.poll(() => first.evaluate(({ isConnected }) => isConnected)).toBe(false);
  await expect(unread).toBeVisible();
  expect(await journalOf(profile, extensionId)).toEqual(torn);
  await limitFiles(profile, 'unlimited');
  await bench.page.getByRole('button', { name: 'Try again' }).click();
  await vault.unlock();
  await expect(bench.row(PATIENT)).toBeVisible();
  await again.press('Enter');
  await expect(studio.getByRole('row', { name: /Cardiology/ })).toBeVisible();
  await expect(studio.getByRole('main')).toBeFocused();
  await bench.choose([{ name: 'next.txt', bytes: 'Assessment: Hip osteoarthritis.' }]);
  await expect(bench.row('next.txt')).toBeVisible();
  await vault.isKept();
  await context.close();

  const last = await start();
  await last.vault.unlock();
  await expect(last.bench.row(PATIENT)).toBeVisible();
  await expect(last.bench.row('next.txt')).toBeVisible();
});
