import { CardView } from '../fixtures/card-view.ts';
import { fieldsPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';

test('nothing is lost when the background stops between any two steps', async ({
  page,
  site,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  await background.stop(page);
  const note = new NoteField(page);
  await note.type(`${WORDS}, worse on stairs.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);

  await background.stop(page);
  await note.clickOn(WORDS);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Which knee is affected?');

  await background.stop(page);
  await card.press('left');
  await expect.poll(() => note.text()).toBe('Osteoarthritis of the left knee, worse on stairs.\n');
  await expect.poll(() => note.marks()).toBe(0);

  await background.stop(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);

  await background.stop(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Hip osteoarthritis.\n');
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  expect(await note.markAt(WORDS)).toBeGreaterThan(100);
});

test('a question settled by hand stays settled', async ({ page, site, background }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  await note.clickOn(WORDS);
  await (await CardView.of(page)).press('unable to determine');
  await expect.poll(() => note.marks()).toBe(0);

  await background.stop(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Hip osteoarthritis.\n');
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  expect(await note.markAt(WORDS)).toBe(0);
  expect(await note.text()).toBe(`${WORDS}.\nHip osteoarthritis.\n`);
});

test('a note of several fields is one note again', async ({ page, site, background }) => {
  await page.goto(site.granted + site.put('chart', fieldsPage(['History', 'Assessment'])));
  const [history, assessment] = [new NoteField(page, page, '#f0'), new NoteField(page, page, '#f1')];
  await history.type('Left knee pain.\n');
  await background.stop(page);
  await assessment.type(`${WORDS}. Hip osteoarthritis.\n`);
  await expect.poll(() => assessment.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  expect(await assessment.markAt(WORDS)).toBe(0);
});
