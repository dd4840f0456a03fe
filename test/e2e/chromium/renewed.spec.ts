import type { Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { framedPage, editablePage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { drawn } from '../fixtures/drawn.ts';
import { NoteField } from '../fixtures/note-field.ts';

const KNEE = 'Osteoarthritis of the knee';
const HIP = 'Hip osteoarthritis';
const NOTE = `${KNEE}, worse on stairs.\n`;
const CHART = framedPage(editablePage).replace('<h1>', '<textarea id="own" class="note"></textarea><h1>');

/** Runs in a frame. */
function count(): number[] {
  return [CSS.highlights.size, document.adoptedStyleSheets.length];
}

/** What is drawn in a page and its frame: highlights and style sheets of each, and the page's cards and marks beside a field. */
async function shown(page: Page): Promise<object> {
  return {
    drawn: await Promise.all(page.frames().map((frame) => frame.evaluate(count))),
    cards: (await drawn(page, 'card')).length,
    besides: (await drawn(page, 'mark')).length,
  };
}

test('an update under open notes: the new script takes over what stands there, and nothing is drawn twice', async ({
  page,
  site,
  background,
  context_,
}) => {
  const address = site.granted + site.put('chart', CHART);
  const other = await context_.newPage();
  for (const at of [other, page]) {
    await at.bringToFront();
    await at.goto(address);
    const [own, inner] = [new NoteField(at, at, '#own'), new NoteField(at, at.frames()[1])];
    await own.type(NOTE);
    await inner.type(`${HIP}.\n`);
    await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
    await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100);
  }
  const [own, inner] = [new NoteField(page, page, '#own'), new NoteField(page, page.frames()[1])];
  await inner.clickOn(HIP);
  await expect
    .poll(() => shown(page))
    .toEqual({
      drawn: [
        [1, 1],
        [1, 1],
      ],
      cards: 1,
      besides: 1,
    });

  await background.renew();
  // The card of the old script is gone; what has the focus is read by the new one, and the frame beside it joins.
  const noCard = {
    drawn: [
      [1, 1],
      [1, 1],
    ],
    cards: 0,
    besides: 1,
  };
  await expect.poll(() => shown(page)).toEqual(noCard);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Rest.\n');
  await expect.poll(() => inner.text()).toBe(`${HIP}.\nRest.\n`);
  await expect.poll(() => background.badge()).toBe('2');
  await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => shown(page)).toEqual(noCard);

  await own.clickOn(KNEE);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Which knee is affected?');
  expect(await shown(page)).toEqual({ ...noCard, cards: 1 });
  await card.press('right');
  await expect.poll(() => own.text()).toBe(NOTE.replace('the knee', 'the right knee'));
  await expect.poll(() => own.marks()).toBe(0);

  // The page behind has the new script too.
  await other.bringToFront();
  const behind = new NoteField(other, other, '#own');
  await behind.clickOn('worse');
  await other.keyboard.press('Alt+Shift+Q');
  const second = await CardView.of(other);
  await expect.poll(() => second.isOpen()).toBe(true);
  expect(await shown(other)).toEqual({ ...noCard, cards: 1, besides: 0 }); // the card has the focus, and not the field
  await other.close();
});
