import { expect, test } from '../fixtures/chromium.ts';
import { openedChart } from '../fixtures/query-page.ts';

const HOUR = 3_600_000;

test.use({ apart: 'queries in time' });

test('on a set clock a query is to be reminded, escalated and expires', async ({ page, extensionId }) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') }); // a Monday
  const { bench, queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await queries.issueFirst();
  const card = queries.card(/./);
  await expect(card).toContainText('due 2026-11-26 10:00');
  await page.clock.fastForward(48 * HOUR);
  await expect(card).toContainText('reminder due');
  await card.getByRole('button', { name: 'Copy a reminder' }).click();
  await expect(card).toContainText('reminded');
  expect(await queries.copied('text/plain')).toMatch(/^Reminder of a query of 2026-11-23 10:00/);
  await expect(card).not.toContainText('reminder due');

  await page.clock.fastForward(120 * HOUR); // the Monday after
  await expect(card).toContainText('overdue since 2026-11-26 10:00');
  await expect(card).toContainText('to be escalated');
  await card.getByRole('button', { name: 'Escalate' }).click();
  await expect(card.getByLabel('To whom')).toHaveValue('Physician advisor');
  await card.getByLabel('Why').fill('No answer after a reminder.');
  await card.getByRole('button', { name: 'Write it down' }).click();
  await expect(card).toContainText('escalated');

  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Overdue' });
  await expect(bench.row('Ruth Quill')).toContainText('escalated');
  await bench.row('Ruth Quill').click();
  await page.clock.fastForward(600 * HOUR);
  await expect(card).toContainText('expired: no response');
  const happened = await queries.history(/./);
  expect(happened.map((line) => line.slice(17).split(' – ')[0])).toEqual([
    expect.stringContaining('Drafted'),
    expect.stringContaining('Issued'),
    expect.stringContaining('Reminded'),
    expect.stringContaining('Escalated to Physician advisor'),
    expect.stringContaining('Expired'),
  ]);
});
