import type { Frame, Page } from 'puppeteer-core';
import { FRAME_PAGES } from '../../hosts/frame-pages.ts';
import { HOST_PAGES } from '../../hosts/all.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { ANSWERED, KNEE, NOTE } from '../fixtures/knee-note.ts';

async function frameIn(tab: Page, selectors: readonly string[]): Promise<Frame> {
  let frame = tab.mainFrame();
  for (const selector of selectors) {
    const element = await frame.waitForSelector(selector);
    frame = (await element!.contentFrame())!;
  }
  return frame;
}

/** Runs in a frame. */
function leftAndSaved(): string {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  return document.documentElement.outerHTML;
}

/** All that a page and its frames would save of themselves, once nothing in them has the focus: the mark beside a field goes then. */
async function documents(tab: Page): Promise<string[]> {
  return Promise.all(tab.frames().map((frame) => frame.evaluate(leftAndSaved)));
}

for (const host of HOST_PAGES) {
  test(`${host.what}: underlined, asked, answered, undone, and nothing left`, async ({
    tab,
    site,
    firefox,
  }) => {
    const reach = async (on: Page, origin: string): Promise<FirefoxNote> => {
      for (const [name, html] of Object.entries(host.documents)) site.put(name, html, host.headers);
      await on.goto(`${origin}/chart`);
      for (const pressed of host.way ?? []) await on.click(pressed);
      return FirefoxNote.in(on, await frameIn(on, host.frames ?? []), host.field);
    };
    const note = await reach(tab, site.granted);
    await note.type(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
    await note.openNext();
    await note.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);
    await note.press('Control', 'z');
    await expect.poll(() => note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
    await note.openNext();
    await note.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);

    const untouched = await firefox.newPage();
    await (await reach(untouched, site.notGranted)).type(ANSWERED);
    const without = await documents(untouched);
    await untouched.close();
    await tab.bringToFront();
    await note.press('Tab'); // what was said to a screen reader goes with the focus
    await expect.poll(() => documents(tab)).toEqual(without);
  });
}

for (const { what, chart, documents: more = {}, frames } of FRAME_PAGES) {
  test(`${what}: underlined, asked and answered`, async ({ tab, site }) => {
    for (const [name, html] of Object.entries(more)) site.put(name, html);
    await tab.goto(site.granted + site.put('chart', chart));
    const note = await FirefoxNote.in(tab, await frameIn(tab, frames));
    await note.type(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
    await note.openNext();
    await note.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
  });
}
