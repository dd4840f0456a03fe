import type { Page } from '@playwright/test';
import { axeOnCard } from '../fixtures/card-axe.ts';
import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { openedChart, type QueryPage } from '../fixtures/query-page.ts';
import type { Site } from '../fixtures/site.ts';

/** A workbench with a query about the knee written in it, beside a page to chart in. */
async function written(
  page: Page,
  site: Site,
  extensionId: string,
): Promise<{ queries: QueryPage; note: NoteField; card: CardView }> {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const { queries } = await openedChart(
    await page.context().newPage(),
    extensionId,
    'Assessment: Knee osteoarthritis.',
  );
  await queries.beginFirst();
  return { queries, note: new NoteField(page), card: await CardView.of(page) };
}

/** Arms the query that is written, and goes to the field of the other page. */
async function armAndGo(queries: QueryPage, page: Page, card: CardView): Promise<void> {
  await queries.issue('Offer at the next field');
  await expect(queries.page.getByText('is offered at the next field you go to')).toBeVisible();
  await page.bringToFront();
  await page.locator('#note').blur();
  await page.locator('#note').focus();
  await expect.poll(() => card.text()).toContain('A query for this field');
}

test('a query that is armed is put into the next field by a hand and by nothing else, and is issued then', async ({
  page,
  site,
  extensionId,
}) => {
  const { queries, note, card } = await written(page, site, extensionId);
  await note.type('Please see: ');
  await armAndGo(queries, page, card);
  await expect.poll(() => card.status()).toContain('A query is ready for this field');
  expect(await card.buttons()).toEqual([
    'Close',
    'Put it here in one line',
    'Copy it with its lines',
    'Not here: call it back',
  ]);
  expect((await axeOnCard(page)).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Ada Lark');

  await card.ready();
  await card.pressByScript('Put it here in one line');
  expect(await note.text()).toBe('Please see: ');
  expect(await card.isOpen()).toBe(true);
  await card.press('Put it here in one line');
  await expect
    .poll(() => note.text())
    .toMatch(/^Please see: Documentation query: .* right; .* any answer is fine\.$/);
  expect(await card.isOpen()).toBe(false);

  await queries.page.bringToFront();
  await expect(queries.page.getByText('was put into a field, and is issued')).toBeVisible();
  await expect(queries.card(/knee/)).toContainText('open');
  expect((await queries.history(/knee/)).at(-1)).toContain('Issued');
  await page.bringToFront();
  await page.locator('#note').blur();
  await page.locator('#note').focus();
  expect(await card.isOpen()).toBe(false);
  await queries.page.close();
});

test('by keys alone it is called back, and copied with its lines', async ({ page, site, extensionId }) => {
  const { queries, note, card } = await written(page, site, extensionId);
  await armAndGo(queries, page, card);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.isOpen()).toBe(false);
  await queries.page.bringToFront();
  await expect(queries.page.getByText('It was called back. Nothing was issued.')).toBeVisible();
  await expect(queries.card(/knee/)).toContainText('draft');
  await queries.page.getByRole('button', { name: 'Take this line away' }).press('Enter');
  await expect(queries.page.getByText('It was called back. Nothing was issued.')).toBeHidden();
  await expect(queries.page.locator('#chart-title')).toBeFocused();

  await page.bringToFront();
  await page.reload(); // a page that comes after is told too
  await queries.page.bringToFront();
  await queries.card(/knee/).getByRole('button', { name: 'Go on' }).click();
  await armAndGo(queries, page, card);
  await card.ready();
  await page.keyboard.press('Alt+Shift+Q');
  await page.keyboard.press('2');
  await expect.poll(() => card.isOpen()).toBe(false);
  await expect(page.locator('#note')).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect.poll(() => note.text()).toMatch(/^Documentation query: .*\n(?:.*\n)*\[ \] right\n/);
  await queries.page.bringToFront();
  const done = queries.page.getByText('is on the clipboard, and is issued');
  await expect(done).toBeVisible();
  await queries.page.keyboard.press('Escape'); // back to the worklist
  await expect(done).toBeHidden();
  await queries.page.close();
});
