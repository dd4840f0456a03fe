import { SUCCESSION } from '#extension/services/successor.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

// Ends the extension of its browser: no other test may share it.
test.use({ apart: 'orphaned' });

const WORDS = 'Osteoarthritis of the knee';
const NOTE = `${WORDS}, worse on stairs.\n`;

/** Runs in the page, and says what a newer script would say. */
const newer = (succession: string): boolean => dispatchEvent(new Event(succession));

test('when the extension is gone under open notes, its scripts take away what they drew: at the next key, or when a newer one begins', async ({
  page,
  site,
  background,
  context_,
}) => {
  const address = site.granted + site.put('chart', textareaPage);
  const other = await context_.newPage();
  for (const at of [other, page]) {
    await at.bringToFront();
    await at.goto(address);
    await new NoteField(at).type(NOTE);
    await expect.poll(() => new NoteField(at).markAt(WORDS)).toBeGreaterThan(100);
  }
  const drawn = (at: typeof page): Promise<number> =>
    at.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length);
  await page.evaluate(newer, SUCCESSION); // a page may say so too: while the extension is there nobody hears it
  await page.keyboard.type('Rest.');
  await expect.poll(() => new NoteField(page).markAt(WORDS)).toBeGreaterThan(100);
  expect(await drawn(page)).toBe(2);

  await background.end();
  await page.keyboard.type(' Ice.\n');
  await expect.poll(() => drawn(page)).toBe(0);
  expect(await new NoteField(page).text()).toBe(`${NOTE}Rest. Ice.\n`);
  // A script that still waited for an answer has noticed by itself; the others have not.
  expect([0, 2]).toContain(await drawn(other));
  await other.evaluate(newer, SUCCESSION);
  await expect.poll(() => drawn(other)).toBe(0);
  await other.close();
});
