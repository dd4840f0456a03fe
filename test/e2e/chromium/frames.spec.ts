import type { Frame, Page } from '@playwright/test';
import { FRAME_PAGES } from '../../hosts/frame-pages.ts';
import { CardView } from '../fixtures/card-view.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';
const NOTE = `${WORDS}, worse on stairs.\n`;

for (const { what, chart, documents = {}, frames, apart = false } of FRAME_PAGES) {
  test(`${what}: underlined, asked and answered`, async ({ page, site }) => {
    for (const [name, html] of Object.entries(documents)) site.put(name, html);
    await page.goto(site.granted + site.put('chart', chart));
    let frame: Page | Frame = page;
    for (const selector of frames) frame = (await (await frame.waitForSelector(selector)).contentFrame())!;
    await frame.waitForSelector('#note');
    const note = new NoteField(page, frame);
    await note.type(NOTE);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
    const card = await CardView.of(page, apart ? frame : page);
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain('Which knee is affected?');
    await card.press('left');
    await expect.poll(() => note.text()).toBe(NOTE.replace('the knee', 'the left knee'));
    await expect.poll(() => note.marks()).toBe(0);
  });
}
