import type { Page } from 'puppeteer-core';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { focusedName } from '../fixtures/focused-name.ts';

const WORDS = 'Osteoarthritis of the knee';

/** All that can be read in a page. */
const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Goes by Tab to what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focusedName)).startsWith(name)) return;
  }
  throw new Error(`no "${name}" by Tab`);
}

test('the first page has a sample note whose question is answered by keys alone', async ({ around }) => {
  const welcome = await around.openPage('welcome');
  await expect.poll(() => textOf(welcome)).toContain('Which knee is affected?');
  await tabTo(welcome, 'left');
  await welcome.keyboard.press('Enter');
  const note = (): Promise<string> => welcome.$eval('textarea', (box) => box.value);
  await expect.poll(note).toContain('Osteoarthritis of the left knee.');
  await welcome.close();
});

test('settings hold in open pages at once, by keys alone; they go back to how they were at first', async ({
  tab,
  site,
  around,
}) => {
  await tab.goto(site.granted + site.put('chart', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);

  const settings = await around.openPage('options');
  await expect.poll(() => textOf(settings)).toContain('Marks in a note at one time');
  await tabTo(settings, 'Marks in a note at one time');
  await settings.keyboard.type('0');
  await settings.keyboard.press('Tab');
  await tab.bringToFront();
  await expect.poll(() => note.marks()).toBe(0);

  await settings.bringToFront();
  await tabTo(settings, 'Reset');
  await settings.keyboard.press('Enter');
  await expect.poll(() => textOf(settings)).toContain('Reset all settings?');
  await settings.keyboard.press('Enter');
  await expect.poll(() => textOf(settings)).toContain('All settings are as at first.');
  await tab.bringToFront();
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  await settings.close();
});

test('the sidebar lists what is open, takes an answer by keys, and sets aside', async ({
  tab,
  site,
  around,
}) => {
  await tab.goto(site.granted + site.put('chart', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(`${WORDS}.\nHip osteoarthritis.\n`);
  await around.openSidebar();
  await expect.poll(() => around.sidebarText()).toContain('2 open questions');
  await around.tabTo('left');
  await around.press('Enter');
  await expect.poll(() => note.text()).toContain('Osteoarthritis of the left knee.');
  await expect.poll(() => around.sidebarText()).toContain('1 open question');
  await around.tabTo('unable to determine');
  await around.press('Enter');
  await expect.poll(() => around.sidebarText()).toContain('1 set aside');
  await expect.poll(() => note.marks()).toBe(0);
});

test('one press of the button turns a host on in the page that is open, and opens the sidebar; keys turn it off and give it back', async ({
  tab,
  site,
  around,
}) => {
  await tab.goto(site.notGranted + site.put('chart', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(`${WORDS}.\n`);
  await around.pressButton();
  await expect.poll(() => around.sidebarText()).toContain('1 open question');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);

  await around.tabTo('ChartCue on 127.0.0.1');
  await around.press(' ');
  await expect.poll(() => around.sidebarText()).toContain('ChartCue is paused here');
  await expect.poll(() => note.marks()).toBe(0);
  await around.tabTo('More');
  await around.press('Enter');
  await around.tabTo('Withdraw permission');
  await around.press('Enter');
  await expect.poll(() => around.sidebarText()).toContain('ChartCue is off here');
});
