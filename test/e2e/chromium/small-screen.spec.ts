import { expect, test } from '../fixtures/chromium.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

// What a laptop's screen of 1366 by 768 leaves at a zoom of 200 %.
const ZOOMED = { width: 683, height: 384 };

test('at a zoom of 200 % the list has its rows, and a query is written and seen whole', async ({
  page,
  extensionId,
}) => {
  await page.setViewportSize(ZOOMED);
  const bench = await WorkbenchPage.open(page, extensionId);
  const names = Array.from({ length: 40 }, (_, at) => `note${at}.txt`);
  await bench.choose(names.map((name) => ({ name, bytes: 'Assessment: Knee osteoarthritis.' })));
  const grid = page.getByRole('grid');
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  expect(box?.height).toBeGreaterThan(190); // a head and four rows
  await page.getByRole('row').nth(3).click();
  await expect(bench.questions).toContainText('question');
  await page.keyboard.press('j');
  await page.keyboard.press('q');
  const { editor } = new QueryPage(page);
  await editor.getByRole('button', { name: 'Keep as a draft' }).scrollIntoViewIfNeeded();
  await expect(editor.getByRole('button', { name: 'Keep as a draft' })).toBeInViewport({ ratio: 1 });
  await expect(
    editor.getByText(/keep this query from being issued|keeps this query/).first(),
  ).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(ZOOMED.width);
  await expectNoBarriers(page);
});

test('on a laptop all columns that are shown to begin with fit', async ({ page, extensionId }) => {
  await page.setViewportSize({ width: 1366 - 15, height: 768 }); // a scrollbar beside it
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([{ name: 'note.txt', bytes: 'Assessment: Knee osteoarthritis.' }]);
  const grid = page.getByRole('grid');
  const width = (): Promise<number> => grid.evaluate((box) => box.scrollWidth);
  expect(await width()).toBe(1366 - 15);
  const [first, last] = await Promise.all(
    ['Charts', 'Forget all now'].map((name) => page.getByRole('button', { name, exact: true }).boundingBox()),
  );
  expect(last!.y).toBeLessThan(first!.y + first!.height); // one row, though it says what is not kept
  const tools = page.getByRole('search', { name: 'Worklist' });
  const [find, log] = await Promise.all(
    [tools.getByRole('searchbox'), page.getByRole('button', { name: 'Query log' })].map((each) =>
      each.boundingBox(),
    ),
  );
  expect(log!.y).toBeLessThan(find!.y + find!.height); // and so do the filters with what is done with the list
});
