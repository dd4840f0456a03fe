import type { Frame, Page } from '@playwright/test';
import { HOST_PAGES } from '../../hosts/all.ts';
import { fightingToTheEnd } from '../../hosts/fighting.ts';
import type { HostPage } from '../../hosts/host-page.ts';
import { virtualList } from '../../hosts/virtual-list.ts';
import { answerAndUndo } from '../fixtures/answer-and-undo.ts';
import { CardView } from '../fixtures/card-view.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { ANSWERED, KNEE, NOTE } from '../fixtures/knee-note.ts';
import { NoteField } from '../fixtures/note-field.ts';
import type { Site } from '../fixtures/site.ts';

interface Chart {
  readonly note: NoteField;
  readonly card: CardView;
}

/** Goes the clinician's way to the field of a page. Gives the field, and the card that belongs to it. */
async function reach(page: Page, origin: string, site: Site, host: HostPage): Promise<Chart> {
  for (const [name, html] of Object.entries(host.documents)) site.put(name, html, host.headers);
  await page.goto(`${origin}/chart`);
  for (const pressed of host.way ?? []) await page.click(pressed);
  let frame: Page | Frame = page;
  for (const selector of host.frames ?? []) {
    frame = (await (await frame.waitForSelector(selector)).contentFrame())!;
  }
  const card = await CardView.of(page, host.apart === true ? frame : page);
  return { note: new NoteField(page, frame, host.field), card };
}

/** Runs in a frame. */
function leftAndSaved(): string {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  return document.documentElement.outerHTML;
}

/** All that a page and its frames would save of themselves, once nothing in them has the focus: the mark beside a field goes then. */
async function documents(page: Page): Promise<string[]> {
  return Promise.all(page.frames().map((frame) => frame.evaluate(leftAndSaved)));
}

for (const host of HOST_PAGES) {
  test(`${host.what}: underlined, asked by a click and by a key, answered, undone, and nothing left`, async ({
    page,
    site,
    context_,
  }) => {
    const { note, card } = await reach(page, site.granted, site, host);
    await note.type(NOTE);
    expect(await note.text()).toBe(NOTE);
    await answerAndUndo(page, note, card);

    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain('Which knee is affected?');
    await card.ready();
    await page.keyboard.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);

    const untouched = await context_.newPage();
    await (await reach(untouched, site.notGranted, site, host)).note.type(ANSWERED);
    const without = await documents(untouched);
    await untouched.close();
    await page.keyboard.press('Tab'); // what was said to a screen reader goes with the focus
    await expect.poll(() => documents(page)).toEqual(without);
  });
}

test('a field that comes back with another part of the note is read anew, and its marks are that part\u2019s', async ({
  page,
  site,
}) => {
  const { note } = await reach(page, site.granted, site, virtualList);
  await note.type(NOTE);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  const scrolled = (top: number): Promise<void> =>
    page.locator('#list').evaluate((list, to) => list.scrollTo({ top: to, behavior: 'instant' }), top);
  await scrolled(900); // the field now holds the fourth part
  await expect.poll(() => note.text()).toBe('');
  expect(await note.marks()).toBe(0);
  await note.type('Hip osteoarthritis.\n');
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(100);
  await scrolled(0);
  await expect.poll(() => note.text()).toBe(NOTE);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
});

test('on a page that removes all it does not know nothing is shown and nothing is damaged, and the button counts the question', async ({
  page,
  site,
  background,
}) => {
  const { note, card } = await reach(page, site.granted, site, fightingToTheEnd);
  await note.type(NOTE);
  await expect.poll(() => background.badge()).toBe('1');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  await expect.poll(() => page.title()).toContain('removed');
  expect(await card.isOpen()).toBe(false);
  await page.keyboard.type('Rest.');
  await expect.poll(() => note.text()).toContain('Rest.');
  expect((await note.text()).replace('Rest.', '')).toBe(NOTE);
  // The card, the mark beside the field and the status line, each time they had something to show: nobody fights back.
  expect(Number(/\d+/.exec(await page.title()))).toBeLessThan(15);
});
