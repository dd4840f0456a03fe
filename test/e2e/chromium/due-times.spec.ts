import { violationsIn } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { openedChart } from '../fixtures/query-page.ts';

test.use({ apart: 'due times' });

const HOUR = 3_600_000;

// Settings are those of every page of their browser.
test.afterEach(({ background }) =>
  background.evaluate(`chrome.storage.local.remove(['settings', 'adminSettings'])`),
);

test('due times that somebody changes hold for the queries issued from that day on, and no others', async ({
  page,
  extensionId,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') }); // a Monday
  const { queries } = await openedChart(
    page,
    extensionId,
    'Assessment: Knee osteoarthritis. Hip osteoarthritis.',
  );
  await queries.issueFirst();
  const first = queries.card(/knee/i);
  await expect(first).toContainText('due 2026-11-26 10:00');
  await page.clock.fastForward(24 * HOUR);
  await page.keyboard.press('Escape');

  const button = page.getByRole('button', { name: 'Due times' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Due times' });
  await expect(dialog).toContainText(
    'Reminder after 16 h, answer due after 24 h, escalation after 40 h, given up after 120 h.',
  );
  await dialog.getByRole('button', { name: 'New policy' }).press('Enter');
  const since = dialog.getByLabel('For queries issued from');
  await expect(since).toBeFocused();
  await expect(since).toHaveValue('2026-11-24');

  await since.fill('2026-11-23');
  const early = dialog.getByRole('status').first();
  await expect(early).toContainText('It begins today or later');
  await since.fill('2026-11-24');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Save or discard the policy first.');
  await dialog.getByLabel('Answer due').fill('4');
  const status = dialog.getByRole('status').first();
  await expect(status).toContainText('answer due 2026-11-24 14:00');
  await dialog.getByLabel('Tuesday to').fill('12:00');
  await expect(status).toContainText('answer due 2026-11-25 10:00');
  await dialog.getByLabel('Days on which nobody works, one a line').fill('2026-11-25');
  await expect(status).toContainText('answer due 2026-11-26 10:00');
  await dialog.getByLabel('Reminder').fill('50');
  await expect(status).toContainText('The reminder comes no later than the escalation');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Reminder').fill('2');
  await dialog.getByLabel('Escalated to, one a line, in this order').fill('CDI manager');
  expect(await violationsIn(page)).toEqual([]);
  await dialog.getByLabel('Reminder').press('Enter');
  await expect(dialog).toContainText('The policy from 2026-11-24 is in force');
  await expect(dialog).toContainText('Reminder after 2 h, answer due after 4 h');
  await expect(dialog.getByRole('heading', { name: 'Due times' })).toBeFocused();
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('Tab');
  await page.getByRole('row', { name: /Ruth Quill/ }).click();
  await queries.page.getByRole('button', { name: /^Write a query: .*hip/i }).click();
  await queries.people();
  await queries.issue('Copy and issue');
  const second = queries.card(/hip/i);
  await expect(second).toContainText('due 2026-11-26 10:00');
  await expect(first).toContainText('due 2026-11-26 10:00');
  await page.clock.fastForward(46 * HOUR); // Thursday, eight o'clock
  await expect(second).toContainText('reminder due');
  await page.clock.fastForward(2 * HOUR);
  await second.getByRole('button', { name: 'Escalate' }).click();
  await expect(second.getByLabel('To whom')).toHaveValue('CDI manager');
});

test('a policy is changed and removed, and two never begin on one day', async ({ page, extensionId }) => {
  await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Due times' }).click();
  const dialog = page.getByRole('dialog', { name: 'Due times' });
  const write = async (since: string, hours: string): Promise<void> => {
    await dialog.getByRole('button', { name: 'New policy' }).click();
    await dialog.getByLabel('For queries issued from').fill(since);
    await dialog.getByLabel('Answer due').fill(hours);
  };
  await write('2027-01-01', '8');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await write('2027-01-01', '9');
  await expect(dialog.getByRole('status').first()).toContainText('Another policy begins on that day');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Change the policy from 2027-01-01' }).click();
  await dialog.getByLabel('For queries issued from').fill('2027-02-01');
  await dialog.getByLabel('Time zone of these hours').selectOption('America/Chicago');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([/^From 2027-02-01/, /^Before any other/]);
  await page.reload();
  await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Due times' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([/answer due after 8 h/, /answer due after 24 h/]);
  await dialog.getByRole('button', { name: 'Change the policy' }).click();
  await expect(dialog.getByLabel('Time zone of these hours')).toHaveValue('America/Chicago');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Remove the policy' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([/^Before any other/]);
});

test('due times that an organization decided can be read and not changed', async ({ page, extensionId }) => {
  const { bench } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await bench.page.evaluate(async () => {
    const week = { monday: { from: '07:00', to: '15:00' } };
    const policy = { since: '2026-01-01', remindAfter: 1, dueAfter: 3, escalateAfter: 5, expireAfter: 9 };
    const queryPolicies = [{ ...policy, escalateTo: [], calendar: { week, holidays: [] } }];
    await chrome.storage.local.set({ adminSettings: { version: 1, chosen: { queryPolicies } } });
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Due times' }).click();
  const dialog = page.getByRole('dialog', { name: 'Due times' });
  await expect(dialog).toContainText('Set by your organization.');
  await expect(dialog).toContainText('answer due after 3 h');
  await expect(dialog.getByRole('button')).toHaveText(['Close']);
});
