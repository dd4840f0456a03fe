import type { Frame, Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { editablePage, framedPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';
const NOTE = `Assessment:\n${WORDS}, worse on stairs.\nPlan: rest.\n`;
const ANSWERED = NOTE.replace('the knee', 'the right knee');

const CASES: readonly (readonly [what: string, html: string, inFrame: boolean])[] = [
  ['a textarea', textareaPage, false],
  ['a contenteditable', editablePage, false],
  ['a textarea in a frame', framedPage(textareaPage), true],
  ['a contenteditable in a frame', framedPage(editablePage), true],
];

/** Opens the page and types the note. Gives the field and its card. */
async function charted(
  page: Page,
  address: string,
  inFrame: boolean,
): Promise<{ note: NoteField; card: CardView }> {
  await page.goto(address);
  const frame: Page | Frame = inFrame ? page.frames()[1]! : page;
  const note = new NoteField(page, frame);
  await note.type(NOTE);
  expect(await note.text()).toBe(NOTE);
  return { note, card: await CardView.of(page) };
}

for (const [what, html, inFrame] of CASES) {
  test(`a note in ${what}: underlined, asked by a click, answered, undone`, async ({ page, site }) => {
    const { note, card } = await charted(page, site.granted + site.put('chart', html), inFrame);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
    expect(await note.markAt('worse on stairs')).toBe(0);
    expect(await note.markAt('Plan: rest')).toBe(0);

    await note.clickOn(WORDS);
    await expect.poll(() => card.text()).toContain('Which knee is affected?');
    expect(await note.text()).toBe(NOTE); // a click asks and writes nothing

    await card.press('right');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);
    expect(await card.isOpen()).toBe(false);

    await page.keyboard.press('Control+z');
    await expect.poll(() => note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  });

  test(`a note in ${what}: asked by the shortcut and answered by keys`, async ({
    page,
    site,
    background,
  }) => {
    const { note, card } = await charted(page, site.granted + site.put('chart', html), inFrame);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);

    await background.command('next-question');
    await expect.poll(() => card.text()).toContain('Which knee is affected?');
    await card.ready();
    await page.keyboard.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);

    await page.keyboard.type('Review in May.');
    await expect.poll(() => note.text()).toContain('Review in May.'); // the caret is in the note again
  });
}
