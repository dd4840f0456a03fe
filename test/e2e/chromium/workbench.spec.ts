import { docxOf, lockedOffice, paragraph, pdfOf } from '#tools/intake-speed/made-files.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { expectNoBarriers } from '../fixtures/no-barriers.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

const KNEE = 'Assessment: Knee osteoarthritis.';

/** A note in FHIR of patient 7's encounter 1, without an author. */
function ruthsNote(kind: string, date: string, text: string): GivenFile {
  const patient = { id: '7', name: 'Ruth Quill' };
  return fhirNote(`${kind}.json`, { kind, date, patient, encounter: '1', text });
}

test('files of any format become charts, the most urgent first, and what cannot be read is listed with its reason', async ({
  page,
  extensionId,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).protocol));
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([
    { name: 'text.txt', bytes: KNEE },
    { name: 'word.bin', bytes: docxOf(paragraph('Assessment: Knee osteoarthritis. Acute heart failure.')) },
    { name: 'print.pdf', bytes: pdfOf([['Assessment: left knee osteoarthritis.']]) },
    { name: 'cut.pdf', bytes: pdfOf([['Knee']]).subarray(0, 300) },
    { name: 'locked.docx', bytes: lockedOffice() },
    { name: 'empty.txt', bytes: '' },
    { name: 'huge.txt', bytes: 'Knee pain. '.repeat(190_000) },
  ]);
  const rows = await bench.rows();
  expect(rows.map((row) => /word\.bin|text\.txt|print\.pdf/.exec(row)?.[0])).toEqual([
    'word.bin',
    'text.txt',
    'print.pdf',
  ]);
  await expect(page.getByText('3 charts, 3 open questions')).toBeVisible();
  await page.getByText('4 files or parts of them not read').click();
  for (const [name, reason] of [
    ['cut.pdf', 'ends before its content does'],
    ['locked.docx', 'protected by a password'],
    ['empty.txt', 'nothing in it'],
    ['huge.txt', 'longer than two million characters'],
  ]) {
    await expect(page.getByRole('listitem').filter({ hasText: name! })).toContainText(reason!);
  }
  expect([...new Set(asked)]).toEqual(['chrome-extension:']);
});

test('notes of one encounter are one chart: what one says settles the other, and contradictions show both places', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([ruthsNote('Progress', '2026-09-02', KNEE)]);
  await expect(page.getByText('1 chart, 1 open question', { exact: true })).toBeVisible();
  await bench.choose([ruthsNote('Admission', '2026-09-01', 'HPI: left knee osteoarthritis.')]);
  await expect(page.getByText('1 chart, 0 open questions')).toBeVisible();
  await bench.choose([ruthsNote('Discharge', '2026-09-03', 'Assessment: right knee osteoarthritis.')]);
  await bench.row('Ruth Quill').click();
  await expect(bench.title).toHaveText('Ruth Quill');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([
    'Admission, 2026-09-01',
    'Progress, 2026-09-02',
    'Discharge, 2026-09-03',
  ]);
  await expect(bench.questions).toContainText('contradiction');
  await expect(bench.questions).toContainText('Admission, 2026-09-01');
  await expect(bench.questions).toContainText('Discharge, 2026-09-03');
});

test('two notes of one encounter that conclude different sides contradict each other, and neither is taken for both sides', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([
    ruthsNote('Progress', '2026-09-02', 'Assessment: left shoulder bursitis.'),
    ruthsNote('Discharge', '2026-09-03', 'Assessment: right shoulder bursitis.'),
  ]);
  await bench.row('Ruth Quill').click();
  await expect(bench.questions).toContainText('contradiction');
  await expect(bench.questions).toContainText('Progress, 2026-09-02');
  await expect(bench.questions).toContainText('Discharge, 2026-09-03');
});

test('the keyboard alone does all of it', async ({ page, extensionId }) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([
    { name: 'a.txt', bytes: 'Assessment: Knee osteoarthritis. Hip osteoarthritis.' },
    { name: 'b.txt', bytes: KNEE },
    { name: 'c.txt', bytes: 'Assessment: Well.' },
  ]);
  await page.getByRole('searchbox').focus();
  while (!(await page.evaluate(() => document.activeElement?.role === 'row')))
    await page.keyboard.press('Tab');
  await expect(bench.row('a.txt')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(bench.row('b.txt')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(bench.title).toBeFocused();
  await expect(bench.title).toHaveText('a.txt');

  await expect(bench.questions).toContainText('2 questions');
  const chosen = bench.questions.getByRole('button', { pressed: true });
  await page.keyboard.press('j');
  await expect(chosen).toBeFocused();
  const first = await chosen.innerText();
  await page.keyboard.press('j');
  await expect(chosen).not.toHaveText(first);
  await expect(page.locator('mark.chosen')).toHaveCount(1);
  await page.keyboard.press('k');
  await expect(chosen).toHaveText(first);

  await page.keyboard.press('n');
  await expect(bench.title).toHaveText('b.txt');
  await page.keyboard.press('n');
  await expect(bench.title).toHaveText('c.txt');
  await expect(bench.questions).toContainText('Nothing is open in this chart');
  await page.keyboard.press('p');
  await expect(bench.title).toHaveText('b.txt');
  await page.keyboard.press('Escape');
  await expect(bench.row('b.txt')).toBeFocused();
});

test('the worklist is sorted and narrowed down', async ({ page, extensionId }) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([
    { name: 'adam.txt', bytes: KNEE },
    { name: 'zoe.txt', bytes: 'Assessment: Knee osteoarthritis. Hip osteoarthritis.' },
    ruthsNote('Progress', '2026-09-02', 'Assessment: Well.'),
  ]);
  await page.getByRole('button', { name: 'Patient' }).click();
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'ascending');
  const names = async (): Promise<unknown[]> =>
    (await bench.rows()).map((row) => /adam|zoe|Ruth/.exec(row)?.[0]);
  await expect.poll(names).toEqual(['adam', 'Ruth', 'zoe']);
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'With open questions' });
  await expect(page.getByText('2 charts of 3')).toBeVisible();
  await page.getByRole('searchbox').fill('ZOE');
  await expect(page.getByText('1 chart of 3')).toBeVisible();
});

test('pasted and dropped notes come in too', async ({ page, extensionId }) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('textbox', { name: 'Paste a note' }).fill(KNEE);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await bench.settled();
  await expect(bench.row('Pasted text 1')).toBeVisible();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.txt'));
    return transfer;
  }, KNEE);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(bench.row('dropped.txt')).toBeVisible();
});

test('nothing is kept: not in storage, and not in the page once all is forgotten', async ({
  page,
  extensionId,
}) => {
  const bench = await WorkbenchPage.open(page, extensionId);
  await bench.choose([{ name: 'a.txt', bytes: `${KNEE} Seen by Quillfeather.` }]);
  await bench.row('a.txt').click();
  await expect(bench.questions).toContainText('1 question');
  const kept = await page.evaluate(async () => [
    JSON.stringify(await chrome.storage.local.get()),
    JSON.stringify(await chrome.storage.session.get()),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    (await caches.keys()).join(' '),
  ]);
  expect(kept.join('\n')).not.toMatch(/quillfeather|a\.txt/i);
  await page.getByRole('button', { name: 'Forget all now' }).click();
  await page.getByRole('button', { name: 'Forget 1 chart' }).click();
  await expect(page.getByRole('heading', { name: 'Bring notes in' })).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain('Quillfeather');
});

test('five thousand charts draw as few rows as fifty', async ({ page, extensionId }) => {
  test.slow(); // five thousand notes are read
  const bench = await WorkbenchPage.open(page, extensionId);
  const lines = Array.from({ length: 5_000 }, (_line, number) =>
    JSON.stringify({ resourceType: 'DiagnosticReport', conclusion: `Visit ${number}.` }),
  );
  await bench.choose([{ name: 'many.ndjson', bytes: lines.join('\n') }]);
  await expect(page.getByText('5,000 charts')).toBeVisible();
  expect((await bench.rows()).length).toBeLessThan(60);
  await page.locator('[role=row][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('[role=row][aria-rowindex="5001"]')).toBeFocused();
  expect((await bench.rows()).length).toBeLessThan(60);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page, extensionId }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const bench = await WorkbenchPage.open(page, extensionId);
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Paste text' }).click();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await bench.choose([
      { name: 'a.txt', bytes: `${KNEE} Left hip osteoarthritis. Right hip osteoarthritis.` },
      { name: 'empty.txt', bytes: '' },
    ]);
    await page.getByText('1 file or part of one not read').click();
    await expectNoBarriers(page);
    await bench.row('a.txt').click();
    await expect(bench.questions).toContainText('question');
    await page.keyboard.press('j');
    await expectNoBarriers(page);
  });
}
