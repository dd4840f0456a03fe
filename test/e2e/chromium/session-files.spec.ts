import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { openedChart } from '../fixtures/query-page.ts';

test('what is written in the extension’s own pages is in no file from which the browser restores a session', async ({
  page,
  site,
  extensionId,
  context_,
  profile,
}) => {
  const welcome = await context_.newPage();
  await welcome.goto(`chrome-extension://${extensionId}/welcome.html`);
  await welcome.locator('textarea').fill('Seen by Quillfeather.');

  const { bench, queries } = await openedChart(page, extensionId, 'Assessment: Knee osteoarthritis.');
  await queries.beginFirst();
  await queries.editor.getByLabel('Question').fill('Which knee is it, Dr. Quillfeather?');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByRole('textbox', { name: 'Paste a note' }).fill('Seen by Quillfeather.');
  const worklist = await context_.newPage();
  await worklist.goto(bench.page.url());
  await worklist.getByRole('button', { name: 'Paste text' }).click();
  await worklist.getByRole('textbox').fill('Seen by Quillfeather.');

  // Nor is it sent to a maker of browsers whose user has asked for its spelling check.
  for (const each of [welcome, page, worklist]) {
    const fields = each.locator('input, select, textarea');
    expect(await fields.count()).toBeGreaterThan(0);
    expect(
      await fields.evaluateAll((all) =>
        all.some((field) =>
          ['spellcheck', 'writingsuggestions'].some((name) => field.getAttribute(name) !== 'false'),
        ),
      ),
    ).toBe(false);
  }

  // A page that says nothing of it tells when the browser has written.
  const chart = await context_.newPage();
  await chart.goto(site.granted + site.put('chart', textareaPage));
  await new NoteField(chart).type('Seen by Nettlefold.\n');
  await page.bringToFront(); // what is hidden is written at once
  const folder = join(profile, 'Default/Sessions');
  const holds = async (word: string): Promise<boolean> => {
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    return files.some((bytes) => bytes.includes(Buffer.from(word, 'utf16le')));
  };
  await expect.poll(() => holds('Nettlefold')).toBe(true);
  expect(await holds('Quillfeather')).toBe(false);
  for (const each of [welcome, worklist, chart]) await each.close();
});
