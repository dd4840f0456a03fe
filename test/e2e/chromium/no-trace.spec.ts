import type { Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { pageOf } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';
const ANSWERED = 'Osteoarthritis of the right knee, worse on stairs.\n';
const chart = pageOf(
  `<label for="other">Other</label><textarea id="other" class="note"></textarea>
   <div id="note" class="note" contenteditable="true" role="textbox"></div>
   <script>
     const heard = [];
     for (const of of [window, document]) {
       const tell = of.dispatchEvent;
       of.dispatchEvent = (event) => { heard.push(event.type); return tell.call(of, event); };
     }
     addEventListener('message', () => heard.push('message'));
   </script>`,
);

/** All of a page that something of ours could be found by, but what a browser writes itself. */
function traces(page: Page): Promise<object> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(window).filter((name) => Number.isNaN(Number(name))),
    own: [document, ...document.querySelectorAll('*')].flatMap((node) => Object.getOwnPropertyNames(node)),
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    stored: [localStorage.length, sessionStorage.length, document.cookie],
    resources: performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('favicon.ico'))
      .length,
    heard: Reflect.get(window, 'heard') ?? [],
  }));
}

test('a page that was charted in with ChartCue is the page that was charted in without it', async ({
  page,
  site,
  context_,
}) => {
  const path = site.put('chart', chart);
  await page.goto(site.granted + path);
  const note = new NoteField(page);
  await note.type(ANSWERED.replace('right ', ''));
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  // While a mark is drawn nothing is in the field or around it.
  const field = await page
    .locator('#note')
    .evaluate((element) => [element.outerHTML, element.attributes.length]);
  expect(field).toEqual([
    expect.stringMatching(
      /^<div id="note" class="note" contenteditable="true" role="textbox">(?:<div>)?Osteo/,
    ),
    4,
  ]);
  await page.keyboard.press('Alt+Shift+Q');
  const card = await CardView.of(page);
  await expect.poll(() => card.isOpen()).toBe(true);
  await card.press('right');
  await expect.poll(() => note.text()).toBe(ANSWERED);
  await expect.poll(() => note.marks()).toBe(0);
  await page.keyboard.press('Tab');

  const untouched = await context_.newPage();
  await untouched.goto(site.notGranted + path);
  await new NoteField(untouched).type(ANSWERED);
  await untouched.keyboard.press('Tab');
  const without = await traces(untouched);
  await untouched.close();
  await expect.poll(() => traces(page)).toEqual(without);
});
