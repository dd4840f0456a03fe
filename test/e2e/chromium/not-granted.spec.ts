import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';

test('a host that was not turned on is left untouched', async ({ context_, page, site, background }) => {
  const path = site.put('chart', textareaPage);
  await page.goto(site.notGranted + path);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);

  // The same work on the granted host tells when the marks would have come.
  const other = await context_.newPage();
  await other.goto(site.granted + path);
  const otherNote = new NoteField(other);
  await otherNote.type(`${WORDS}.\n`);
  await expect.poll(() => otherNote.markAt(WORDS)).toBeGreaterThan(100);
  await other.close();

  expect(await note.marks()).toBe(0);
  await page.bringToFront();
  await background.command('next-question');
  await page.keyboard.press('Alt+Shift+Q');
  expect(await (await CardView.of(page)).isOpen()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});
