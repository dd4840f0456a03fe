import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { mixedFiles } from '../fixtures/mixed-files.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { VaultPage } from '../fixtures/vault-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

const HOUR = 3_600_000;

test.use({ apart: 'whole day' });

/** Another note of an encounter that one of the mixed files tells of. */
function laterNote(number: number, text: string): GivenFile {
  const patient = { id: `p${number}`, name: `Quill ${number}` };
  return fhirNote('later.json', {
    kind: 'Addendum',
    date: '2026-11-25',
    patient,
    encounter: `e${number}`,
    text,
  });
}

test('a whole day: 300 files, ranked and opened, queries written under the rules, reminded, answered, settled, escalated and retracted, reported, printed, locked, backed up, erased and restored', async ({
  page,
  extensionId,
}) => {
  test.setTimeout(300_000); // a day with three hundred files
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') }); // a Monday
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const files = await mixedFiles();
  try {
    const bench = await WorkbenchPage.open(page, extensionId);
    const queries = new QueryPage(page);
    const vault = new VaultPage(page);
    const charts = page.getByText(`${files.charts} charts`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files.paths]);
    await expect(charts).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    const refused = [...files.refused.values()].flat().length;
    await expect(page.getByText(`${refused} files or parts of them not read`)).toBeVisible();
    await expectNoBarriers(page);

    const find = page.getByRole('searchbox');
    const open = async (patient: string): Promise<Locator> => {
      await find.fill(patient);
      await bench.row(patient).click();
      await expect(bench.title).toContainText(patient);
      return queries.card(/knee/i);
    };
    const close = (): Promise<void> => page.keyboard.press('Escape');

    // The most urgent first; a chart by its key.
    const ranks = page.getByRole('row').locator('.rank');
    const drawn = (await ranks.allInnerTexts()).map(Number);
    expect(drawn).toEqual(drawn.toSorted((a, b) => b - a));

    const answered = await open('Quill 50');
    await queries.beginFirst();
    const { editor } = queries;
    const question = editor.getByLabel('Question');
    const compliant = await question.inputValue();
    await question.fill('Do you agree that this is osteoarthritis of the left knee?');
    await expect(editor).toContainText('Q-08');
    await expect(editor.getByRole('button', { name: 'Copy and issue' })).toBeDisabled();
    await question.fill(compliant);
    await queries.issue('Copy and issue');
    await expect(answered).toContainText('due 2026-11-26 10:00');
    await expectNoBarriers(page);
    await close();
    for (const patient of ['Quill 51', 'Quill 52']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      await open(patient);
      // oxlint-disable-next-line no-await-in-loop
      await queries.issueFirst();
      // oxlint-disable-next-line no-await-in-loop
      await close();
    }

    await page.clock.fastForward(48 * HOUR);
    await open('Quill 50');
    await answered.getByRole('button', { name: 'Copy a reminder' }).click();
    await expect(answered).toContainText('reminded');
    await queries.answer(answered, 'left');
    await bench.choose([laterNote(50, 'Assessment: Left knee osteoarthritis.')]);
    await expect(answered).toContainText('closed: agreed');
    await close();

    await page.clock.fastForward(120 * HOUR);
    const escalated = await open('Quill 51');
    await queries.giveReason(escalated, 'Escalate', 'No answer after a reminder.');
    await expect(escalated).toContainText('escalated');
    await close();
    const retracted = await open('Quill 52');
    await queries.giveReason(retracted, 'Retract', 'Asked of the wrong patient.');
    await expect(retracted).toContainText('retracted: removed');
    await close();
    await find.fill('');

    await page.getByRole('button', { name: 'Measures' }).click();
    const responses = page.getByRole('row', { name: /^Response rate/ });
    await expect(responses).toContainText(/50 %\s*1 of 2/);
    await expectNoBarriers(page);
    await page.emulateMedia({ media: 'print' });
    expect((await page.pdf()).toString('latin1')).toMatch(/^%PDF-/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Charts', exact: true }).click();

    await vault.make();
    await vault.lock();
    await expect(page.getByText('Quill')).toHaveCount(0);
    await expectNoBarriers(page);
    await vault.unlock('a heron in the weeds');
    await expect(page.getByText('This is not its passphrase')).toBeVisible();
    await vault.unlock();
    await expect(charts).toBeVisible();
    await vault.isKept();
    await page.getByRole('button', { name: 'Vault', exact: true }).click();
    const backup = await vault.backUp();
    expect(backup.toString('latin1')).not.toMatch(/quill|osteo/i);
    await vault.erase();
    await page.getByRole('button', { name: 'Keep in a vault' }).click();
    await vault.restore(backup);
    await vault.isKept();
    await expect(charts).toBeVisible();

    await open('Quill 51');
    const happened = await queries.history(/knee/i);
    expect(happened.at(-1)).toContain('Escalated to Physician advisor – No answer after a reminder.');
    await close();
    await page.getByRole('button', { name: 'Query log' }).click();
    const log = page.getByRole('dialog', { name: 'Query log' });
    await log.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(log).toContainText(/The log is as it was written: \d+ entries, 0 of them erased\./);
    await expectNoBarriers(page);
  } finally {
    await files.remove();
  }
});
