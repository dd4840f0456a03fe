import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { OutcomesPage } from '../fixtures/outcomes.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

const NOTES = Array.from({ length: 6 }, (_, at): GivenFile =>
  fhirNote(`${at}.json`, {
    kind: 'Progress',
    date: '2026-11-03',
    author: 'Dr. Quill',
    patient: { id: `${at}`, name: `Patient ${at}` },
    encounter: `${at}`,
    text: 'Assessment: Cerumen impaction, removed.',
  }),
);

test('a sample of prompts and queries is drawn by a seed and judged, and its verdicts reach the studio without a word of a note', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose(NOTES);
  await bench.row('Patient 3').click();
  const queries = new QueryPage(page);
  await queries.issueFirst('Record as asked aloud');

  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  await page.getByLabel('Seed').fill('November');
  await page.getByLabel('How many').fill('4');
  await page.getByLabel('Of', { exact: true }).selectOption({ label: 'Prompts' });
  await page.getByRole('button', { name: 'Draw' }).click();
  const drawn = page.locator('.audited > li');
  await expect(drawn).toHaveCount(4);
  const sample = await drawn.locator('.places').allInnerTexts();
  await page.getByLabel('How many').fill('3');
  await page.getByRole('button', { name: 'Draw' }).click();
  await expect(drawn).toHaveCount(3);
  expect(await drawn.locator('.places').allInnerTexts()).toEqual(sample.slice(0, 3));

  // By keys: who, which verdict, why.
  const first = page.getByRole('form', { name: 'Verdict on 1' });
  await first.getByRole('button', { name: 'Record' }).focus();
  await page.keyboard.press('Enter');
  await expect(first).toContainText('Your name above, a verdict and a reason are needed.');
  await page.getByLabel('Your name').fill('A. Auditor');
  await first.getByRole('radio', { name: /^Apt/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('radio', { name: /^Needless/ })).toBeChecked();
  await first.getByLabel('Why').fill('The side stood in the exam.');
  await page.keyboard.press('Enter');
  await expect(first).toContainText('Recorded. A. Auditor, on');
  await expect(page.getByRole('status').filter({ hasText: '3 were drawn. 1 has a verdict.' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoBarriers(page);
  }
  // The chart of an item is a key away, and the sample is there again after it.
  await drawn.first().getByRole('button', { name: 'Open the chart' }).click();
  await expect(bench.title).toContainText('Patient');
  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  await expect(first).toContainText('A. Auditor, on');

  await page.getByLabel('Of', { exact: true }).selectOption({ label: 'Queries' });
  await page.getByRole('button', { name: 'Draw' }).click();
  await expect(drawn).toHaveCount(1);
  await expect(drawn.locator('.paper')).toContainText('Cerumen impaction');
  await page.getByLabel('Your name').fill('A. Auditor');
  await first.getByRole('radio', { name: /^Apt/ }).check();
  await first.getByLabel('Why').fill('Fairly asked.');
  await first.getByRole('button', { name: 'Record' }).click();
  await expect(first).toContainText('Recorded.');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save verdicts as CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/^prompt,ent\/cerumen-impaction-side,needless,\d{4}-\d\d-\d\d,A\. Auditor,/m);
  expect(csv).toMatch(/^query,ent\/cerumen-impaction-side,apt,/m);
  expect(csv).not.toMatch(/Patient|Cerumen|removed/);

  const outcomes = await OutcomesPage.open(await page.context().newPage(), extensionId);
  await outcomes.bringIn(['audit.csv', csv]);
  await outcomes.studio.told('audit.csv was brought in: Audit results.');
  expect(await outcomes.rule('ent/cerumen-impaction-side')).toContain('2 Apt: 1 Needless: 1');
  await outcomes.page.close();
  page.on('dialog', (dialog) => void dialog.accept()); // charts in memory are forgotten
});
