import type { Page } from 'puppeteer-core';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';
import type { Site } from '../fixtures/site.ts';

const KNEE = 'Knee osteoarthritis';
const NOTE = `Assessment:\n${KNEE} after a fall.\nPlan: rest.\n`;

/** A note whose question is open in a card that has the focus. */
async function asked(tab: Page, site: Site): Promise<FirefoxNote> {
  await tab.goto(site.granted + site.put('card', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(NOTE);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.openNext();
  return note;
}

test('an answer that is reached by Tab is taken by Enter, and nothing else is written', async ({
  tab,
  site,
}) => {
  const note = await asked(tab, site);
  for (const key of ['Tab', 'Tab', 'Enter'] as const) await note.press(key); // the close button, then the first answer
  await expect.poll(() => note.marks()).toBe(0);
  expect(await note.text()).toBe(NOTE.replace(KNEE, `Right ${KNEE}`));
});

test('a line of words is taken by Enter, and the line break stays out of the note', async ({ tab, site }) => {
  const note = await asked(tab, site);
  await note.press('4'); // other
  await tab.keyboard.type('both sides');
  await note.press('Enter');
  await expect.poll(() => note.marks()).toBe(0);
  const text = await note.text();
  expect(text).toContain('both sides');
  expect(text.split('\n')).toHaveLength(NOTE.split('\n').length);
});

test('Escape gives the caret back', async ({ tab, site }) => {
  const note = await asked(tab, site);
  await note.press('Escape');
  await tab.keyboard.type('Seen today.');
  expect(await note.text()).toBe(`${NOTE}Seen today.`);
});

test('what was set aside stays so after a reload', async ({ tab, site }) => {
  const html = textareaPage.replace('</textarea>', `${NOTE}Hip pain.\n</textarea>`);
  await tab.goto(site.granted + site.put('kept', html));
  let note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.clickOn('Plan');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.openNext(); // from the caret on: the hip
  await note.press('4'); // unable to determine
  await expect.poll(() => note.markAt('Hip pain')).toBe(0);
  await tab.reload();
  note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.clickOn('Plan');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  expect(await note.markAt('Hip pain')).toBe(0);
});
