import type { Page } from 'puppeteer-core';
import { editablePage, framedPage } from '../fixtures/charting-pages.ts';
import { extensionFolder } from '../fixtures/extension-folder.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';

const KNEE = 'Osteoarthritis of the knee';
const HIP = 'Hip osteoarthritis';
const NOTE = `${KNEE}, worse on stairs.\n`;
const CHART = framedPage(editablePage).replace('<h1>', '<textarea id="own" class="note"></textarea><h1>');

/** Runs in a frame. */
function count(): number[] {
  return [
    CSS.highlights.size,
    document.adoptedStyleSheets.length,
    document.documentElement.children.length - 2,
  ];
}

/** What is drawn in a page and its frame: highlights, style sheets, and roots beside head and body. */
function shown(tab: Page): Promise<number[][]> {
  return Promise.all(tab.frames().map((frame) => frame.evaluate(count)));
}

test('an update under open notes: what the old script left is gone, the new one takes over, and nothing is drawn twice', async ({
  tab,
  site,
  firefox,
}) => {
  await tab.goto(site.granted + site.put('chart', CHART));
  const own = await FirefoxNote.in(tab, tab.mainFrame(), '#own');
  const inner = await FirefoxNote.in(tab, tab.frames()[1]!);
  await inner.type(`${HIP}.\n`);
  await own.type(NOTE);
  await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100);
  // In the page the boxes over the textarea and the mark beside it, in the frame a highlight.
  const drawn = [
    [0, 0, 2],
    [1, 1, 0],
  ];
  await expect.poll(() => shown(tab)).toEqual(drawn);
  await own.clickOn(KNEE);
  await expect.poll(() => shown(tab)).toEqual([[0, 0, 3], drawn[1]]);

  await firefox.installExtension(extensionFolder('firefox'));
  await expect.poll(() => shown(tab)).toEqual(drawn); // and the card of the old one is gone
  await own.press('Control', 'End');
  await tab.keyboard.type('Rest.\n');
  await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => shown(tab)).toEqual(drawn);

  await own.press('Control', 'Home');
  await own.openNext();
  await own.press('1');
  await expect.poll(() => own.text()).toBe(`${NOTE.replace('the knee', 'the right knee')}Rest.\n`);
  await expect.poll(() => own.marks()).toBe(0);
});
