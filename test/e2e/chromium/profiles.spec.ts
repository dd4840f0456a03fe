import { wholeProfiles } from '#tools/host-profiles/compile.ts';
import { readProfileFiles } from '#tools/host-profiles/files.ts';
import { fieldsPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { axeOnCard } from '../fixtures/card-axe.ts';
import { CardView } from '../fixtures/card-view.ts';
import { sampleFields, sampleQuery, sampleRecord } from '../fixtures/profiled-pages.ts';

const KNEE = 'Osteoarthritis of the knee';
const HIP = 'Hip osteoarthritis';

test('every selector of the profiles is one to the browser', async ({ page }) => {
  const selectors = wholeProfiles(readProfileFiles(process.cwd())).flatMap((profile) => [
    profile.page,
    profile.sign,
    ...profile.include,
    ...profile.exclude,
    ...profile.context,
    ...profile.queries,
    ...profile.parts.map(({ field }) => field),
  ]);
  const read = selectors.filter((each) => each !== '');
  expect(read.length).toBeGreaterThan(10);
  await page.evaluate((all) => all.forEach((each) => document.querySelector(each)), read);
});

test('the parts of a note are read in the order of the profile and by its names, and no other field is', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', sampleFields));
  const panel = await openPanel();
  await new NoteField(page, page, '#letter').type(`${KNEE}.\n`);
  const [plan, subjective] = [new NoteField(page, page, '#plan'), new NoteField(page, page, '#subjective')];
  await plan.type(`${HIP}.\n`);
  await subjective.type('Seen for a meniscus tear.\n');
  await expect.poll(() => panel.text()).toContain('2 open questions');
  const text = await panel.text();
  expect(text).toContain('in Subjective');
  expect(text.indexOf('in Subjective')).toBeLessThan(text.indexOf('in Plan')); // which stands before it in the page
  expect(text).not.toContain(KNEE);
});

test('a record that cannot be edited settles what the note leaves open, and is asked about nothing', async ({
  page,
  site,
}) => {
  await page.goto(site.granted + site.put('chart', sampleRecord));
  const [note, addendum] = [new NoteField(page), new NoteField(page, page, '#addendum')];
  await note.type(`${KNEE}. ${HIP}.\n`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  expect(await note.markAt(KNEE)).toBe(0); // the problem list says which
  await addendum.type(`${HIP}.\n`);
  await note.type('Rest. ');
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  expect(await addendum.marks()).toBe(0);

  await page.evaluate(() => (document.querySelector('#problem-list')!.textContent = ''));
  await note.type('Ice.\n');
  await expect.poll(() => note.markAt(KNEE), { timeout: 10_000 }).toBeGreaterThan(100);
});

test('what is written in a query box is held to the wording rules, and is no part of the note', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', sampleQuery));
  const panel = await openPanel();
  const [note, query] = [new NoteField(page), new NoteField(page, page, '#query')];
  await note.type(`${KNEE}.\n`);
  await query.type(`From the record: "EF 30 %" (Echo, 2026-09-01).\n${HIP}: do you agree?`);
  await expect.poll(() => query.markAt('you agree')).toBeGreaterThan(50);
  expect(await query.markAt('EF 30')).toBe(0);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => panel.text()).toContain('1 open question');
  expect(await panel.text()).not.toContain('agree');

  const card = await CardView.of(page);
  await expect
    .poll(() => card.status())
    .toMatch(/break[s]? the wording rules, .*Alt\+Shift\+Q opens the next/);
  await query.clickOn('you agree');
  await expect.poll(() => card.text()).toContain('Wording: this keeps a query from being sent');
  const told = (await card.text())!;
  expect(told).toContain('Q-08 blocks');
  expect(await card.buttons()).toEqual(['Close']);
  expect((await axeOnCard(page)).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.isOpen()).toBe(false);

  await query.clear();
  await query.type('Can the type of heart failure be specified?');
  await expect.poll(() => query.markAt('specified?')).toBeGreaterThan(50); // something is missing: no indicator
  expect(await query.markAt('heart failure')).toBe(0);
  await card.openNext();
  expect(await card.text()).toContain('Q-01 blocks');
});

test('a field can be ignored and watched again by its context menu, and that is known after a reload', async ({
  page,
  site,
  background,
}) => {
  const choose = (choice: 'watch' | 'ignore'): Promise<unknown> =>
    background.evaluate(`chrome.tabs.query({ url: 'http://localhost/*' }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(choice)}, frameId: 0, editable: true }, tab))`);
  await page.goto(site.granted + site.put('chart', fieldsPage(['History', 'Letter'])));
  const [history, letter] = [new NoteField(page, page, '#f0'), new NoteField(page, page, '#f1')];
  await history.type(`${KNEE}.\n`);
  await letter.type(`${HIP}.\n`);
  await expect.poll(() => history.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => letter.markAt(HIP)).toBeGreaterThan(100);

  await choose('ignore');
  await expect.poll(() => letter.marks()).toBe(0);
  await expect.poll(() => history.markAt(KNEE)).toBeGreaterThan(100);

  await page.reload();
  await letter.type(`${HIP}.\n`);
  await history.type(`${KNEE}.\n`);
  await expect.poll(() => history.markAt(KNEE)).toBeGreaterThan(100);
  expect(await letter.marks()).toBe(0);

  await letter.type('Rest.\n');
  await choose('watch');
  await expect.poll(() => letter.markAt(HIP)).toBeGreaterThan(100);
});

test('what is written to find something is no note', async ({ page, site }) => {
  await page.goto(
    site.granted +
      site.put(
        'chart',
        textareaPage.replace(
          '<body>',
          '<body><textarea id="find" class="note" aria-label="Search charts"></textarea>',
        ),
      ),
  );
  const [find, note] = [new NoteField(page, page, '#find'), new NoteField(page)];
  await find.type(`${HIP}.\n`);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  expect(await find.marks()).toBe(0);
});
