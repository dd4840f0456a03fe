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
  // The section that the other tab is left in is underlined once nobody writes it any more: then its script has no timer left.
  for (const [at, text] of [
    [other, `HPI: ${NOTE}`],
    [page, NOTE],
  ] as const) {
    await at.bringToFront();
    await at.goto(address);
    await new NoteField(at).type(text);
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
  expect(await drawn(other)).toBe(2);
  await other.evaluate(newer, SUCCESSION);
  await expect.poll(() => drawn(other)).toBe(0);
  await other.close();
});
