import type { Page } from '@playwright/test';
import { CHANGING_PAGE, ONE_PAGE_APPLICATION } from '../../hosts/changing.ts';
import { SHADOW_PAGES, shadowedField } from '../../hosts/shadow-pages.ts';
import { answerAndUndo } from '../fixtures/answer-and-undo.ts';
import { CardView } from '../fixtures/card-view.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { drawn } from '../fixtures/drawn.ts';
import { ANSWERED, KNEE, NOTE } from '../fixtures/knee-note.ts';
import { NoteField } from '../fixtures/note-field.ts';

const HIP = 'Hip osteoarthritis';

/** Answers the question after the caret by keys alone. */
async function answerByKey(page: Page, card: CardView): Promise<void> {
  await card.openNext();
  await page.keyboard.press('1');
}

/** What of ours is drawn in a page: highlights, style sheets, roots beside head and body. */
function ours(page: Page): Promise<number[]> {
  return page.evaluate(() => [
    CSS.highlights.size,
    document.adoptedStyleSheets.length,
    document.documentElement.children.length - 2,
  ]);
}

for (const { what, chart } of SHADOW_PAGES) {
  test(`${what}: underlined, asked by a click and by a key, answered and undone`, async ({ page, site }) => {
    await page.goto(site.granted + site.put('chart', chart));
    const field = await page.evaluateHandle(shadowedField);
    const note = new NoteField(page, page, field);
    const card = await CardView.of(page);
    await note.type(NOTE);
    await answerAndUndo(page, note, card);
    await answerByKey(page, card);
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);
  });
}

test('marks go with a field that is moved, and with the note to the field that replaces it', async ({
  page,
  site,
}) => {
  await page.goto(site.granted + site.put('chart', CHANGING_PAGE));
  const note = new NoteField(page);
  const card = await CardView.of(page);
  await note.type(`${NOTE}${HIP}.\n`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  for (const change of ['moved', 'replaced']) {
    await page.evaluate((name) => Reflect.get(window, name)(), change);
    await note.clickOn('Assessment');
    await expect.poll(() => note.markAt(KNEE), { message: change }).toBeGreaterThan(100);
    await expect.poll(() => note.markAt(HIP), { message: change }).toBeGreaterThan(100);
    await answerByKey(page, card);
    await expect.poll(() => note.text(), { message: change }).toBe(`${ANSWERED}${HIP}.\n`);
    await expect.poll(() => note.markAt('of the right knee')).toBe(0);
    await page.keyboard.press('Control+z');
    // What was typed into the field before belongs to the field: a new one has no step for it.
    await expect.poll(() => note.text(), { message: change }).toBe(`${NOTE}${HIP}.\n`);
  }
});

test('another patient on the same page: the marks and the card of the one before are gone, and the new field is read', async ({
  page,
  site,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', ONE_PAGE_APPLICATION));
  const note = new NoteField(page);
  const card = await CardView.of(page);
  await note.type(`${NOTE}${HIP}.\n`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => background.badge()).toBe('2');
  await note.clickOn(KNEE);
  await expect.poll(() => card.isOpen()).toBe(true);

  await page.locator('#next').click();
  expect(new URL(page.url()).pathname).toBe('/patient/2');
  await expect.poll(() => ours(page)).toEqual([0, 0, 0]);
  await expect.poll(() => background.badge()).toBe('');
  await note.type('Ankle sprain.\n');
  await expect.poll(() => note.markAt('Ankle sprain')).toBeGreaterThan(100);
  await expect.poll(() => background.badge()).toBe('1');
  await expect.poll(async () => (await drawn(page, 'mark')).map(({ text }) => text)).toEqual(['1']);
  await answerByKey(page, card);
  await expect.poll(() => note.text()).toBe('Right Ankle sprain.\n');

  await page.goBack();
  await expect.poll(() => note.text()).toBe(`${NOTE}${HIP}.\n`);
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => background.badge()).toBe('2');
});
