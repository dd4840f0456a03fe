import { expect, test } from '../fixtures/chromium.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

test('a query on a note of plain text is issued once a person says when and of whom it was written', async ({
  page,
  extensionId,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([{ name: 'note.txt', bytes: 'Assessment: Knee osteoarthritis.' }]);
  await bench.row('note.txt').click();
  await expect(bench.questions).toContainText('question');
  await expect(page.getByText('No date: a query that quotes it needs one.')).toBeVisible();
  const queries = new QueryPage(page);
  await queries.beginFirst();
  await expect(queries.editor).toContainText('Q-02');
  await queries.editor.getByRole('button', { name: 'Say when it was written: indicator 1' }).click();
  const facts = page.getByRole('form', { name: 'Note details: note.txt' });
  await expect(facts.getByLabel('Date of the note')).toBeFocused();
  await expectNoBarriers(page);
  await facts.getByLabel('Date of the note').fill('2026-11-23');
  await facts.getByLabel('Kind of note').fill('Progress note');
  await facts.getByLabel("Patient's name").fill('Ruth Quill');
  await facts.getByLabel('Patient number').fill('7');
  await facts.getByLabel('Encounter').fill('E1');
  await page.keyboard.press('Enter');
  await expect(bench.title).toHaveText('Ruth Quill');
  await expect(queries.editor).toContainText('Progress note, 2026-11-23, line 1');
  await queries.issue('Copy and issue');
  expect(await queries.copied('text/plain')).toMatch(/Patient and encounter: .*7 \/ E1/);

  // The chart has its number now, and the query that was begun before still is its own.
  await expect(queries.card(/knee/)).toContainText('open');
  await page.keyboard.press('Escape');
  await expect(bench.row('Ruth Quill')).toContainText('open');
  await bench.row('Ruth Quill').click();
  await page.getByRole('button', { name: /Note details/ }).click();
  await expect(page.getByLabel('Patient number')).not.toBeEditable();
});
