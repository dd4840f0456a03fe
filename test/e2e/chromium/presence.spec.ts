import { CardView } from '../fixtures/card-view.ts';
import { fieldsPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { drawn } from '../fixtures/drawn.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { sampleFields, sampleRecord } from '../fixtures/profiled-pages.ts';

const KNEE = 'Osteoarthritis of the knee';

test.afterEach(({ background }) => background.evaluate('chrome.storage.local.remove("settings")'));

test('a mark beside the field says what is done there, in a root of ours, while the field has the focus', async ({
  page,
  site,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const field = await page.locator('#note').evaluate((element) => element.outerHTML);
  const note = new NoteField(page);
  const marks = async (): Promise<string[]> =>
    (await drawn(page, 'mark')).map(({ classes, text }) => `${classes.replace('tokens mark ', '')} ${text}`);
  await note.type('Seen today.\n');
  await expect.poll(marks).toEqual(['watching ']);
  await note.type(`${KNEE}.\n`);
  await expect.poll(marks).toEqual(['count 1']);
  expect(await page.locator('#note').evaluate((element) => element.outerHTML)).toBe(field);
  await page.locator('#note').blur();
  await expect.poll(marks).toEqual([]);
});

test('the field says for a moment that everything is paused, and an ignored one that it is left alone', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', fieldsPage(['History', 'Letter'])));
  const history = new NoteField(page, page, '#f0');
  const classes = async (): Promise<string[]> => (await drawn(page, 'mark')).map((each) => each.classes);
  await page.locator('#f1').click();
  await expect.poll(classes).toEqual(['tokens mark watching']);
  await background.evaluate(`chrome.tabs.query({ url: 'http://localhost/*' }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'ignore', frameId: 0, editable: true }, tab))`);
  await expect.poll(classes).toEqual(['tokens mark off']);
  await background.evaluate('chrome.storage.local.remove("fieldChoices")');

  const panel = await openPanel();
  await history.type(`${KNEE}.\n`);
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.click('button', 'Pause for an hour');
  await expect.poll(classes).toEqual(['tokens mark paused']);
  await page.locator('#f0').blur();
  await expect.poll(classes).toEqual([]);
});

test('card and mark stand on a ground of their own, in the colours that were chosen', async ({
  page,
  site,
  background,
}) => {
  await new Kept(background).choose({ appearance: 'dark' });
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  const ground = (): Promise<string | null> =>
    card.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(ground).toBe('rgb(29, 34, 44)');
  await page.keyboard.press('Escape');
  await new Kept(background).choose({ appearance: 'light' });
  await note.type('Rest.\n');
  await note.clickOn(KNEE);
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
});

test('mark and count can be switched off', async ({ page, site, background }) => {
  await new Kept(background).choose({ presenceMark: false, toolbarCount: false });
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  expect(await drawn(page, 'mark')).toEqual([]);
  const count = (): Promise<string> =>
    background.evaluate(
      `chrome.tabs.query({ url: 'http://localhost/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
    );
  expect(await count()).toBe('');

  await new Kept(background).choose({});
  await expect.poll(count).toBe('1');
  await expect.poll(async () => (await drawn(page, 'mark')).map(({ text }) => text)).toEqual(['1']);
});

test('before signing one line says what is open, beside the button and in nobody’s way', async ({
  page,
  site,
  background,
}) => {
  await new Kept(background).choose({ signingLine: true });
  await page.goto(site.granted + site.put('chart', sampleFields));
  await page.evaluate(() =>
    document.querySelector('#sign')!.addEventListener('click', () => (document.title = 'Signed')),
  );
  const plan = new NoteField(page, page, '#plan');
  await plan.type(`${KNEE}. `);
  await expect.poll(() => plan.markAt(KNEE)).toBeGreaterThan(100);
  await page.keyboard.type('Hip osteoarthritis.\n');
  const lines = async (): Promise<string[]> => (await drawn(page, 'line')).map(({ text }) => text);
  const line = '2 questions open: side of osteoarthritis of knee, side of osteoarthritis of hip';

  await page.locator('#sign').hover(); // before what was typed last has been read
  await expect.poll(lines).toEqual([line]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan'); // the focus is where it was
  await page.mouse.move(2, 2);
  await expect.poll(lines).toEqual([]);

  await page.locator('#sign').focus();
  await expect.poll(lines).toEqual([line]);
  await page.keyboard.press('Enter');
  expect(await page.title()).toBe('Signed');
  await page.locator('#sign').click();
  await expect.poll(lines).toEqual([]);

  await page.mouse.move(2, 2);
  await background.stop(page); // as it is after half a minute of reading: nothing is known there, and nothing waits to be told
  await page.locator('#sign').hover();
  await expect.poll(lines).toEqual([line]);
});

test('without the setting nothing is said before signing', async ({ page, site }) => {
  await page.goto(site.granted + site.put('chart', sampleRecord));
  const note = new NoteField(page);
  await note.type('Hip osteoarthritis.\n');
  await expect.poll(() => note.marks()).toBeGreaterThan(100);
  const before = await page.evaluate(() => document.documentElement.children.length);
  await page.locator('[data-action=sign]').hover();
  await page.locator('[data-action=sign]').focus();
  await page.locator('#note').focus();
  expect(await drawn(page, 'line')).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(before);
});
