import { fieldsPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

test('the workbench takes the note that is open in a tab, also after the background was stopped', async ({
  page,
  site,
  extensionId,
  background,
}) => {
  const bench = await WorkbenchPage.open(await page.context().newPage(), extensionId);
  const take = bench.page.getByRole('button', { name: 'Take open notes' });
  await take.click();
  await expect(bench.page.getByText('No note is open where ChartCue works.')).toBeVisible();

  await page.bringToFront();
  await page.goto(site.granted + site.put('chart', fieldsPage(['History', 'Assessment'])));
  await new NoteField(page, page, '#f0').type('Left knee pain for six weeks.\n');
  const assessment = new NoteField(page, page, '#f1');
  await assessment.type('Hip osteoarthritis.\n');
  await expect.poll(() => assessment.markAt('Hip osteoarthritis')).toBeGreaterThan(100);
  await background.stop(page);

  await bench.page.bringToFront();
  await expect(async () => {
    await take.click(); // frames are given half a second, and a busy machine may need more
    await expect(bench.row('Open note 1').first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await bench.row('Open note 1').first().click();
  await expect(bench.page.locator('.note-text')).toContainText('History:\nLeft knee pain');
  await expect(bench.questions).toContainText('1 question');
  await bench.page.close();
});
