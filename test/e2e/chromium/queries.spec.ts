import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/chromium.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { openedChart, ruthsNote } from '../fixtures/query-page.ts';
import { tabTo } from '../fixtures/tab-to.ts';

const FAILURE = 'HPI: Dyspnea, EF 30 %. Assessment: Heart failure, furosemide started. Knee osteoarthritis.';

test('a query is written from a finding, held to the wording rules as it is written, and issued by copy', async ({
  page,
  extensionId,
}) => {
  const { bench, queries } = await openedChart(page, extensionId, FAILURE);
  await page
    .getByRole('button', { name: /^Write a query: .*heart failure/i })
    .first()
    .click();
  const { editor } = queries;
  await expect(editor.getByLabel('Question')).toBeFocused();
  await expect(editor.getByText('Heart failure, furosemide started.')).toBeVisible();
  await expect(editor.getByText(/Progress, 2026-11-23, line 1/)).toBeVisible();
  const issue = editor.getByRole('button', { name: 'Copy and issue' });
  await queries.people();
  await expect(issue).toBeEnabled();

  await editor.getByLabel('Question').fill('Do you agree that this is systolic heart failure?');
  await expect(editor).toContainText('Q-08');
  await expect(issue).toBeDisabled();
  await expectNoBarriers(page);

  await editor.getByLabel('Template').selectOption({ label: 'Type of heart failure' });
  await expect(editor.getByLabel('Question')).toHaveValue(/^Can the type of heart failure be specified\?$/);
  await expect(editor).toContainText('Q-03'); // no indicator supports a type yet
  await expect(issue).toBeDisabled();
  await editor.getByLabel('Find a sentence of the chart').fill('EF 30');
  await editor.getByRole('button', { name: /EF 30 %/ }).click();
  for (const type of [
    'systolic heart failure',
    'diastolic heart failure',
    'combined systolic and diastolic heart failure',
  ]) {
    const supports = editor.getByRole('group', { name: `Indicators that support “${type}”`, exact: true });
    await supports.getByRole('checkbox', { name: '2' }).check();
  }
  await expect(issue).toBeEnabled();

  await editor.getByRole('button', { name: 'Preview' }).click();
  const paper = page.getByRole('region', { name: 'As the provider sees it' });
  await expect(paper).toContainText('☐ unable to determine');
  await expect(paper).toContainText('To: Dr. Sam Reed, attending');
  await expectNoBarriers(page);

  await queries.issue('Copy and issue');
  expect(await queries.copied('text/plain')).toContain('1. “');
  expect(await queries.copied('text/plain')).toContain('[ ] combined systolic and diastolic');
  expect(await queries.copied('text/html')).toContain('<li>☐ unable to determine</li>');
  await expect(queries.card(/Type/)).toContainText('open');
  await expect(queries.card(/Type/)).toContainText('due ');
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  await expect(bench.row('Ruth Quill')).toContainText('open');
});

test('an answer is recorded, the answered note settles it, and a note that says it no more opens it again', async ({
  page,
  extensionId,
}) => {
  const { bench, queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await queries.issueFirst();
  const card = queries.card(/knee/);
  await card.getByRole('button', { name: 'Record the answer' }).click();
  await card.getByLabel('Answer that was chosen').selectOption('left');
  await expect(card.getByLabel('Outcome')).toHaveValue('agreed');
  await card.getByRole('button', { name: 'Write it down' }).click();
  await expect(card).toContainText('answered: agreed');

  const again = (text: string): Promise<void> => bench.choose([ruthsNote('Progress', '2026-11-23', text)]);
  await again('Assessment: Left knee osteoarthritis.');
  await expect(card).toContainText('closed: agreed');
  await again('Assessment: Knee osteoarthritis.');
  await expect(card.locator('.tag')).toHaveText('open');
  // That nobody asks any more is no answer.
  await again('Assessment: Hip pain, left.');
  await expect(card).toContainText('Read again with Progress, 2026-11-23, the chart neither tells this');
  await expect(card.locator('.tag')).toHaveText('open');
  const happened = await queries.history(/knee/);
  expect(happened.slice(-2)).toEqual([
    expect.stringContaining(
      'Settled by the note – The chart tells it now: left: “Assessment: Left knee osteoarthritis.” (Progress, 2026-11-23, line 1)',
    ),
    expect.stringContaining(
      'Opened again – The chart leaves this open again, read with Progress, 2026-11-23.',
    ),
  ]);
});

test('a query is retracted with its reason, one asked aloud is written in the same form, and one is erased', async ({
  page,
  extensionId,
}) => {
  const { queries } = await openedChart(
    page,
    extensionId,
    'Assessment: Knee osteoarthritis. Hip osteoarthritis.',
  );
  await queries.issueFirst();
  const [first, second] = [queries.card(/./).last(), queries.card(/./).first()];
  await first.getByRole('button', { name: 'Retract' }).click();
  await expect(first.getByRole('button', { name: 'Write it down' })).toBeDisabled();
  await first.getByLabel('Why').fill('Asked of the wrong patient.');
  await first.getByRole('button', { name: 'Write it down' }).click();
  await expect(first).toContainText('retracted: removed');

  await page
    .getByRole('button', { name: /^Write a query: / })
    .last()
    .click();
  await expect(queries.editor.getByLabel('From')).toHaveValue('Ada Lark');
  await queries.issue('Record as asked aloud');
  await expect(queries.card(/./)).toHaveCount(2);
  await second.getByText('What happened').click();
  await expect(second).toContainText('asked aloud');
  await second.getByRole('button', { name: 'Erase' }).click();
  await second.getByLabel('Why').fill('Not ours.');
  await second.getByRole('button', { name: 'Write it down' }).click();
  await expect(queries.card(/./)).toHaveCount(1);
});

test('a query goes out as JSON, as FHIR and on paper, with nothing else on it', async ({
  page,
  extensionId,
}) => {
  const { queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await queries.beginFirst();
  const saved = page.waitForEvent('download');
  await queries.issue('Save as FHIR and issue');
  const bundle = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(
    bundle.entry.map(({ resource }: { resource: { resourceType: string } }) => resource.resourceType),
  ).toEqual(['Questionnaire', 'Task']);
  expect(bundle.entry[0].resource.item.at(-1)).toMatchObject({
    type: 'open-choice',
    answerOption: expect.arrayContaining([{ valueString: 'left' }]),
  });
  expect(bundle.entry[1].resource).toMatchObject({
    status: 'requested',
    owner: { display: 'Dr. Sam Reed' },
    for: { identifier: { value: '7' } },
  });
  const json = page.waitForEvent('download');
  await queries.card(/knee/).getByRole('button', { name: 'Save as JSON' }).click();
  expect(JSON.parse(await readFile(await (await json).path(), 'utf8'))).toMatchObject({ state: 'open' });

  await queries.card(/knee/).getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('region', { name: 'As the provider sees it' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('header')).toBeHidden();
  await expect(page.locator('.notes')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print', includeHidden: true })).toBeHidden();
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the keyboard alone writes, issues and answers a query, and gives a chart to somebody', async ({
  page,
  extensionId,
}) => {
  const { bench, queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await tabTo(page, 'Assigned to');
  await page.keyboard.type('Bo Finch');
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await page.keyboard.press('q');
  await expect(queries.editor.getByLabel('Question')).toBeFocused();
  await tabTo(page, 'To');
  await page.keyboard.type('Dr. Reed');
  await tabTo(page, 'From');
  await page.keyboard.type('Ada');
  await tabTo(page, 'Copy and issue');
  await page.keyboard.press('Enter');
  const said = bench.questions.getByRole('status').first();
  await expect(said).toHaveText('The query is on the clipboard, and is issued.');
  expect(await bench.questions.evaluate((pane) => pane.scrollTop)).toBe(0); // the question that was chosen stays below
  await expect(queries.card(/knee/)).toContainText('open');
  await expect(bench.title).toBeFocused();
  await tabTo(page, 'Record the answer');
  await page.keyboard.press('Enter');
  await expect(queries.card(/knee/).getByLabel('Answer that was chosen')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Write it down');
  await page.keyboard.press('Enter');
  await expect(queries.card(/knee/)).toContainText('answered: agreed');
  await expect(said).toBeEmpty();
  await expect(queries.card(/knee/).getByRole('heading', { level: 4 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bench.row('Ruth Quill')).toContainText('Bo Finch');
  await expect(bench.row('Ruth Quill')).toContainText('answered');
});

test('indicators are taken by selecting text, a problem’s findings go into one query, and the log is saved and verified', async ({
  page,
  extensionId,
}) => {
  const text = 'HPI: Fell at home. BNP 900 today.\nAssessment: Heart failure, worse.';
  const { queries } = await openedChart(page, extensionId, text);
  await page.getByRole('button', { name: /^Write one query about all/ }).click();
  const { editor } = queries;
  await expect(editor.getByLabel('Question')).toHaveValue('Can heart failure be described in more detail?');
  await expect(editor.getByLabel('Kind of answer')).toHaveValue('open');
  await page.locator('.note-text').evaluate((box) => {
    const range = document.createRange();
    const first = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode()!;
    range.setStart(first, first.textContent!.indexOf('BNP'));
    range.setEnd(first, first.textContent!.indexOf(' today'));
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(range);
  });
  await editor.getByRole('button', { name: 'Add the selected text' }).click();
  await expect(editor.getByRole('listitem').filter({ hasText: 'BNP 900' })).toContainText(
    'Progress, 2026-11-23, line 1',
  );

  await editor.getByLabel('Template').selectOption({ label: 'Present on admission' });
  await expect(editor.getByLabel('Kind of answer')).toHaveValue('yesno');
  await expect(editor.getByLabel('Reason')).toHaveValue('poa');
  await queries.people();
  await queries.issue('Copy and issue');
  expect(await queries.copied('text/plain')).toContain('[ ] yes\n[ ] no\n');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Query log' }).click();
  const log = page.getByRole('dialog', { name: 'Query log' });
  await log.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(log).toContainText('as it was written: 2 entries, 0 of them erased');
  const saved = page.waitForEvent('download');
  await log.getByRole('button', { name: 'Save the log' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  const verifyFile = (bytes: string): Promise<void> =>
    log
      .locator('[data-for=log]')
      .setInputFiles({ name: 'log.json', mimeType: '', buffer: Buffer.from(bytes) });
  await verifyFile(file.replace('Dr. Sam Reed', 'Dr. Tom Reed'));
  await expect(log).toContainText('Entry 1 was changed after it was written');
  await verifyFile(file);
  await expect(log).toContainText('as it was written');
  await expectNoBarriers(page);
});

test('the minutes of a chart are held against the codes of its encounter, by a payer where payers differ', async ({
  page,
  extensionId,
}) => {
  const text = 'Critical care time: 80 minutes, excluding procedures. Knee osteoarthritis.';
  await openedChart(page, extensionId, text);
  await page.getByText('Minutes against codes').click();
  await page.getByLabel('Codes of the encounter').fill('99291, 99292 x');
  await page.keyboard.press('Enter');
  const held = page.locator('.chart-minutes').getByRole('listitem');
  await expect(held).toHaveText([/^99291 the minutes told fit\./, /^99292 payers differ/]);
  await page.getByLabel('Rules of').selectOption('Medicare');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(held.last()).toContainText('fewer minutes are told. From 104 minutes');
  await expect(held.last()).toContainText('80 minutes');
  await expectNoBarriers(page);
});
