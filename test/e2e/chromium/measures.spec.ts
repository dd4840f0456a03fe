import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

function noteOf(number: number, author: string, date: string): GivenFile {
  return fhirNote(`${number}.json`, {
    kind: 'Progress',
    date,
    author,
    patient: { id: `${number}`, name: `Patient ${number}` },
    encounter: `${number}`,
    text: 'Assessment: Knee osteoarthritis.',
  });
}

test('measures stand with numerator and denominator, are drawn, printed and saved, and counted as chosen', async ({
  page,
  extensionId,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.title += ` ${violatedDirective}`;
    });
  });
  const bench = await WorkbenchPage.open(page, extensionId);
  const title = await page.title();
  await bench.choose([
    noteOf(1, 'Dr. Quill', '2026-10-02'),
    noteOf(2, 'Dr. Quill', '2026-11-02'),
    noteOf(3, 'Dr. Lark', '2026-11-03'),
  ]);
  await bench.row('Patient 3').click();
  const queries = new QueryPage(page);
  await queries.issueFirst('Record as asked aloud');
  await queries.answer(queries.card(/./), 'left');

  await page.getByRole('button', { name: 'Measures' }).click();
  await expect(page.getByRole('heading', { name: 'Measures of queries' })).toBeVisible();
  await expect(page.getByText('Of 3 charts and 1 issued query that are here')).toBeVisible();
  const rate = page.getByRole('row', { name: /^Query rate/ });
  await expect(rate).toContainText(/33\.3 %\s*1 of 3/);
  await expect(page.getByRole('row', { name: /^Agreement/ })).toContainText(/100 %\s*1 of 1/);
  await expect(page.getByRole('row', { name: /^Time to a response/ })).toContainText('1 response');
  await expect(page.getByRole('img', { name: /what queries came to/ }).locator('.ct-bar')).toHaveCount(1);
  await expect(page.getByRole('img', { name: /Query rate, Month/ }).locator('.ct-bar')).toHaveCount(2);
  const names = page.locator('.bars .ct-label.ct-vertical');
  for (const name of await names.all()) {
    const isCut = name.evaluate((label) => label.scrollHeight > label.clientHeight);
    expect(await isCut).toBe(false);
  }
  await page.getByRole('combobox', { name: /^By/ }).selectOption({ label: 'Author' });
  await expect(page.getByRole('row', { name: /^Dr. Sam Reed/ })).toContainText(/100 %\s*1 of 1/);
  const definition = page.getByLabel('How it is counted: Query rate');
  await definition.selectOption({ label: 'Queries that were issued and not retracted, of all charts.' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoBarriers(page);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain('Query rate (queries-a-chart): numerator');
  expect(csv).toMatch(/^Dr\. Quill,0,2,0,/m);
  expect(csv).toMatch(/^Dr\. Sam Reed,1,1,100,/m);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden();
  await expect(rate).toContainText('Queries that were issued and not retracted, of all charts.');
  const bars = page.getByRole('img', { name: /Query rate, Author/ });
  await expect(bars).toBeVisible();
  // Paper is narrower than the window for which they were drawn: the last of them end within it.
  await bars.evaluate((place) => place.style.setProperty('width', '500px'));
  const beyond = await bars.evaluate((place) => {
    const edge = place.getBoundingClientRect().right;
    return [...place.querySelectorAll('.ct-bar, .ct-grid')].filter(
      (each) => each.getBoundingClientRect().right > edge,
    ).length;
  });
  expect(beyond).toBe(0);
  expect(await page.title()).toBe(title); // the policy for pages had nothing to refuse
  await page.emulateMedia({ media: 'screen' });
  page.on('dialog', (dialog) => void dialog.accept()); // charts in memory are forgotten
  await page.reload();
  await bench.choose([noteOf(1, 'Dr. Quill', '2026-10-02')]);
  await page.getByRole('button', { name: 'Measures' }).click();
  await expect(definition).toHaveValue('queries-a-chart');
});
