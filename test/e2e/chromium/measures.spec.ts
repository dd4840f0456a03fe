import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures/chromium.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

function fhirNote(number: number, author: string, date: string): { name: string; bytes: string } {
  const text = 'Assessment: Knee osteoarthritis.';
  const resource = {
    resourceType: 'DocumentReference',
    type: { text: 'Progress' },
    date,
    author: [{ display: author }],
    subject: { reference: `Patient/${number}`, display: `Patient ${number}` },
    context: { encounter: [{ reference: `Encounter/${number}` }] },
    content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
  };
  return { name: `${number}.json`, bytes: JSON.stringify(resource) };
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
    fhirNote(1, 'Dr. Quill', '2026-10-02'),
    fhirNote(2, 'Dr. Quill', '2026-11-02'),
    fhirNote(3, 'Dr. Lark', '2026-11-03'),
  ]);
  await page.getByRole('button', { name: 'Measures' }).click();
  await expect(page.getByRole('heading', { name: 'Measures of queries' })).toBeVisible();
  const rate = page.getByRole('row', { name: /^Query rate/ });
  await expect(rate).toContainText('0 of 3');
  await expect(page.getByRole('img', { name: /Query rate, Month/ }).locator('.ct-bar')).toHaveCount(2);
  await page.getByRole('combobox', { name: /^By/ }).selectOption({ label: 'Author' });
  await expect(page.getByRole('rowheader', { name: 'Dr. Lark' })).toBeVisible();
  const definition = page.getByLabel('How it is counted: Query rate');
  await definition.selectOption({ label: 'Queries that were issued and not retracted, of all charts.' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain('Query rate (queries-a-chart): numerator');
  expect(csv).toMatch(/^Dr\. Quill,0,2,0,/m);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden();
  await expect(rate).toContainText('Queries that were issued and not retracted, of all charts.');
  await expect(page.getByRole('img', { name: /Query rate, Author/ })).toBeVisible();
  expect(await page.title()).toBe(title); // the policy for pages had nothing to refuse
  await page.emulateMedia({ media: 'screen' });
  page.on('dialog', (dialog) => void dialog.accept()); // charts in memory are forgotten
  await page.reload();
  await bench.choose([fhirNote(1, 'Dr. Quill', '2026-10-02')]);
  await page.getByRole('button', { name: 'Measures' }).click();
  await expect(definition).toHaveValue('queries-a-chart');
});
