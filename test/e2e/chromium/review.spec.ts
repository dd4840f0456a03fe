import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { openedChart, ruthsNote } from '../fixtures/query-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

function notes(...names: readonly string[]): GivenFile[] {
  return names.map((name) =>
    fhirNote(`${name}.json`, {
      kind: 'Progress',
      date: '2026-11-23',
      patient: { id: name, name },
      encounter: name,
      text: 'Assessment: Knee osteoarthritis.',
    }),
  );
}

test('charts are marked as reviewed by a key, left out of the list, and come back with the next note', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose(notes('Ann Bay', 'Bo Cay', 'Cy Day'));
  await page.getByRole('button', { name: 'Patient' }).click();
  await page.getByLabel('Show', { exact: true }).selectOption('Not reviewed');
  await bench.row('Ann Bay').click();
  await expect(bench.title).toHaveText('Ann Bay');
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Reviewed r' })).toHaveAttribute('aria-pressed', 'true');
  // What was done takes the chart out of the filter, and the next one is still the next.
  await page.keyboard.press('n');
  await expect(bench.title).toHaveText('Bo Cay');
  await page.keyboard.press('r');
  await page.keyboard.press('n');
  await expect(bench.title).toHaveText('Cy Day');
  await page.keyboard.press('n');
  await expect(page.getByText('The list ends here.')).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  expect((await bench.rows()).map((row) => row.slice(row.indexOf('Cy'), row.indexOf('Cy') + 6))).toEqual([
    'Cy Day',
  ]);
  const again = fhirNote('later.json', {
    kind: 'Progress',
    date: '2026-11-24',
    patient: { id: 'Ann Bay', name: 'Ann Bay' },
    encounter: 'Ann Bay',
    text: 'Knee osteoarthritis.',
  });
  await bench.choose([again]);
  await expect(bench.row('Ann Bay')).toBeVisible();
  await expect(bench.row('Bo Cay')).toHaveCount(0);
});

test('the charts that are shown are given to a specialist at once', async ({ page, extensionId }) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose(notes('Ann Bay', 'Bo Cay', 'Ann Cay'));
  await page.getByRole('searchbox', { name: 'Find charts' }).fill('ann');
  await page.getByRole('button', { name: 'Assign those shown' }).click();
  await expect(page.getByLabel('2 charts to')).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('2 charts to').fill('Ada Lark');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Find charts' }).fill('');
  await expect(page.getByRole('row').filter({ hasText: 'Ada Lark' })).toHaveCount(2);
  await expect(bench.row('Bo Cay')).not.toContainText('Ada Lark');
});

test('a query is left without keeping it, handed over, and stands with the notes in the history of its chart', async ({
  page,
  extensionId,
}) => {
  const { bench, queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  const leave = queries.editor.getByRole('button', { name: 'Close without keeping' });
  await page
    .getByRole('button', { name: /^Write a query: / })
    .first()
    .click();
  await leave.click(); // nothing was written, so nothing is asked
  await expect(queries.editor).toBeHidden();
  await queries.beginFirst();
  await leave.click();
  await expect(queries.editor.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await queries.editor.getByRole('button', { name: 'Throw it away' }).click();
  await expect(queries.editor).toBeHidden();
  await expect(page.getByRole('heading', { name: '0 queries' })).toBeVisible();

  await queries.issueFirst('Record as asked aloud');
  const card = queries.card(/knee/);
  await card.getByRole('button', { name: 'Hand over' }).click();
  await card.getByLabel('To whom').fill('Bo Wren');
  await card.getByRole('button', { name: 'Write it down' }).click();
  await expect(card).toContainText('From: Bo Wren');

  await bench.choose([ruthsNote('Consult', '2026-11-24', 'Assessment: Knee osteoarthritis.')]);
  await page.getByText('History of this chart').click();
  const happened = await page.locator('.chart-history').getByRole('listitem').allInnerTexts();
  expect(happened.map((line) => line.replace(/^\S+ (?:\d\d:\d\d )?/, ''))).toEqual([
    expect.stringMatching(/^Note: Progress Dr. Sam Reed/),
    expect.stringMatching(/^Note: Consult Dr. Sam Reed/),
    expect.stringMatching(/: Drafted Ada Lark/),
    expect.stringMatching(/: Issued – asked aloud Ada Lark/),
    expect.stringMatching(/: Assigned to Bo Wren Ada Lark/),
  ]);
});
