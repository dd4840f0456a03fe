import { CardView } from '../fixtures/card-view.ts';
import { editablePage, pageOf, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';

const KNEE = 'Osteoarthritis of the knee';

test('the panel shows conflicts first, how complete the note is, what is settled, and takes answers', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  const note = new NoteField(page);
  await note.type(`Assessment:\nHip osteoarthritis.\nOsteoarthritis of the left knee.\nOtitis media.\n`);
  await expect.poll(() => panel.text()).toContain('2 open questions');
  const before = await panel.text();
  expect(before).toContain('1 of 3 problems leaves nothing open');
  expect(before).toContain('1 settled');
  await panel.click('summary', '1 settled');
  await expect.poll(() => panel.text()).toContain('left');

  await panel.click('.answer', 'right');
  await expect.poll(() => note.text()).toContain('Right Hip osteoarthritis.');
  await expect.poll(() => panel.text()).toContain('Answered.');
  await expect.poll(() => panel.text()).toContain('2 of 3 problems leave nothing open');
  await expect.poll(() => panel.text()).toContain('1 open question');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
});

test('a conflict comes before what the note names earlier', async ({ page, site, openPanel }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await new NoteField(page).type(
    'Exam: left knee osteoarthritis.\nAssessment:\nHip osteoarthritis.\nRight knee osteoarthritis.\n',
  );
  await expect.poll(() => panel.text()).toContain('Conflict.');
  const text = await panel.text();
  expect(text.indexOf('Conflict.')).toBeLessThan(text.indexOf('Hip osteoarthritis'));
});

test('what was set aside is listed with its reason and can be asked again', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.click('.answer', 'unable to determine');
  await expect.poll(() => panel.text()).toContain('1 set aside');
  await panel.click('summary', '1 set aside');
  await expect.poll(() => panel.text()).toMatch(/Side: osteoarthritis of knee\s+unable to determine/);
  await panel.click('button', 'Ask again');
  await expect.poll(() => panel.text()).toContain('1 open question');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
});

test('what is settled leads to its words', async ({ page, site, openPanel }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await new NoteField(page).type(`Seen today.\nOsteoarthritis of the left knee.\n`);
  await expect.poll(() => panel.text()).toContain('1 settled');
  await panel.click('summary', '1 settled');
  await panel.click('button', 'Show');
  const caret = (): Promise<number> =>
    page.locator('textarea').evaluate((element: HTMLTextAreaElement) => element.selectionStart);
  await expect.poll(caret).toBe('Seen today.\n'.length);
});

test('a note can be pasted into the panel, answered there and copied out', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('No note yet');
  await panel.click('summary', 'Paste a note');
  await panel.evaluate(`(() => {
    const box = document.querySelector('footer textarea');
    box.focus();
    document.execCommand('insertText', false, 'Osteoarthritis of the knee. Rest.');
  })()`);
  await expect.poll(() => panel.text()).toContain('Which knee is affected?');
  await panel.click('footer .answer', 'left');
  const text = (): Promise<string> => panel.evaluate(`document.querySelector('footer textarea').value`);
  await expect.poll(text).toBe('Osteoarthritis of the left knee. Rest.');
  await expect.poll(() => panel.text()).toContain('0 questions');
  expect(await panel.text()).toContain('No note yet'); // of the page nothing is known by that
});

test.describe('the panel says why nothing is shown', () => {
  const CASES: readonly (readonly [why: string, html: string, selector: string, title: string])[] = [
    [
      'a field that is read-only',
      pageOf('<textarea readonly class="note" id="f">Knee pain.</textarea>'),
      '#f',
      'This field is read-only',
    ],
    [
      'an editor that draws its text',
      pageOf('<canvas id="f" tabindex="0" width="300" height="200"></canvas>'),
      '#f',
      'This editor cannot be read',
    ],
    [
      'a field for searching',
      pageOf('<textarea role="searchbox" class="note" id="f"></textarea>'),
      '#f',
      'This is no note field',
    ],
  ];
  for (const [why, html, selector, title] of CASES) {
    test(`in ${why}`, async ({ page, site, openPanel }) => {
      await page.goto(site.granted + site.put('chart', html));
      await page.locator(selector).focus();
      const panel = await openPanel();
      await expect.poll(() => panel.text()).toContain(title);
    });
  }

  test('in a note that is too short', async ({ page, site, openPanel }) => {
    await page.goto(site.granted + site.put('chart', textareaPage));
    const panel = await openPanel();
    await new NoteField(page).type('Hi.\n');
    await expect.poll(() => panel.text()).toContain('Too short to say anything');
  });

  test('in a field that its user has ignored', async ({ page, site, openPanel, background }) => {
    await page.goto(site.granted + site.put('chart', textareaPage));
    const note = new NoteField(page);
    await note.type(`${KNEE}.\n`);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
    const panel = await openPanel();
    await background.evaluate(`chrome.tabs.query({ url: 'http://localhost/*' }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'ignore', frameId: 0, editable: true }, tab))`);
    await expect.poll(() => panel.text()).toContain('This field is left alone');
    await expect.poll(() => note.marks()).toBe(0);
    await background.evaluate('chrome.storage.local.remove("fieldChoices")');
  });

  test('in a note that leaves nothing open', async ({ page, site, openPanel }) => {
    await page.goto(site.granted + site.put('chart', textareaPage));
    const panel = await openPanel();
    await new NoteField(page).type('Osteoarthritis of the left knee.\n');
    await expect.poll(() => panel.text()).toContain('No open question');
  });

  test('while everything is counted and nothing shown', async ({ page, site, openPanel, background }) => {
    const today = new Date().toISOString().slice(0, 10);
    await new Kept(background).choose({ baseline: { from: today, to: '2099-01-01' } });
    await page.goto(site.granted + site.put('chart', textareaPage));
    const panel = await openPanel();
    const note = new NoteField(page);
    await note.type(`${KNEE}.\n`);
    await expect.poll(() => panel.text()).toContain('Counting in silence');
    expect(await note.marks()).toBe(0);
    await background.evaluate('chrome.storage.local.remove("settings")');
    await expect.poll(() => panel.text()).toContain('1 open question');
  });
});

test('an editor that takes an answer only with the focus asks on its card', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('chart', editablePage));
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');
  // A test's pages all believe that they have the focus: this one is told that it has not.
  await page.evaluate(() => (document.hasFocus = () => false));
  await panel.click('.answer', 'right');
  const card = await CardView.of(page);
  await expect
    .poll(
      async () =>
        (await note.text()).includes('right knee') ||
        (await card.text())?.includes('Which knee is affected?'),
    )
    .toBe(true);
});
