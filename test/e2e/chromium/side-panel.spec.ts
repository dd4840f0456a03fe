import { CardView } from '../fixtures/card-view.ts';
import { fieldsPage, framedPage, editablePage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';

test('the side panel lists the questions of the whole note in its order, and shows each in the note', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', fieldsPage(['History', 'Assessment'])));
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('No note yet');

  const [history, assessment] = [new NoteField(page, page, '#f0'), new NoteField(page, page, '#f1')];
  await assessment.type(`${WORDS}.\n`);
  await history.type('Seen for hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('2 open questions');
  const text = await panel.text();
  expect(text.indexOf('hip osteoarthritis')).toBeLessThan(text.indexOf(WORDS));
  expect(text).toContain('Which knee is affected?');
  expect(text).toContain('in Assessment');

  await panel.click('li', WORDS);
  await panel.click(`li:has(q:nth-child(1)):nth-child(2) .show`);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Which knee is affected?');
  await card.press('left');
  await expect.poll(() => assessment.text()).toBe('Osteoarthritis of the left knee.\n');
  await expect.poll(() => panel.text()).toContain('1 open question\n');
});

test('the side panel shows a question in a frame', async ({ page, site, openPanel }) => {
  await page.goto(site.granted + site.put('chart', framedPage(editablePage)));
  const panel = await openPanel();
  const note = new NoteField(page, page.frames()[1]);
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.click('.show');
  await expect.poll(async () => (await CardView.of(page)).text()).toContain('Which knee is affected?');
});

test('the side panel finds the note again after the background was stopped', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  await new NoteField(page).type(`${WORDS}.\n`);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');

  await background.stop(page);
  const other = await page.context().newPage();
  await other.goto(site.granted + site.put('other', textareaPage));
  await expect.poll(() => panel.text()).toContain('No note yet');
  await other.close();
  await page.bringToFront();
  await expect.poll(() => panel.text()).toContain('1 open question');
});

test('the side panel says what it knows of a page that was not turned on', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.notGranted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('Which page is this?');
  expect(await panel.text()).not.toContain('127.0.0.1'); // the browser keeps it to itself
});

test('the switch turns a host off in its open pages, and on again', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');

  await panel.click('[role=switch]');
  await expect.poll(() => panel.text()).toContain('ChartCue is paused here');
  await expect.poll(() => note.marks()).toBe(0);
  await page.keyboard.type('Hip osteoarthritis.\n');
  await page.reload();
  await note.type(`${WORDS}.\n`);

  await panel.click('[role=switch]');
  await expect.poll(() => panel.text()).not.toContain('paused');
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await note.type('Plan: rest.\n');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  await expect.poll(() => panel.text()).toContain('1 open question');
  await background.registered();
});

test('a page whose host was turned off and on is watched once', async ({ page, site, openPanel }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.click('[role=switch]');
  await expect.poll(() => note.marks()).toBe(0);
  await panel.click('[role=switch]');
  await expect.poll(() => panel.text()).toContain('1 open question'); // the field still has the focus
  await note.type('Hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('2 open questions');
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(100);
  await note.clickOn('Hip osteoarthritis');
  const card = await CardView.of(page);
  await card.press('left');
  await expect.poll(() => panel.text()).toContain('1 open question\n');
  expect(await note.text()).toBe(`${WORDS}.\nLeft Hip osteoarthritis.\n`);
  const drawn = await page.evaluate(() => [...CSS.highlights.values()].map((highlight) => highlight.size));
  expect(drawn.reduce((sum, size) => sum + size, 0)).toBe(1);
});
