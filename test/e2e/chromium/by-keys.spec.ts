import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { tabTo } from '../fixtures/tab-to.ts';

// Every job by keys alone that no other test does: no mouse is moved here once a page is open.
const KNEE = 'Osteoarthritis of the knee';

test.afterEach(({ background }) => background.evaluate('chrome.storage.local.remove("settings")'));

test('questions are set aside for each of the reasons, and the caret is back where it was', async ({
  page,
  site,
  background,
}) => {
  const text =
    'Assessment:\nKnee osteoarthritis.\nHip pain.\nAnkle sprain.\nShoulder pain.\nConjunctivitis.\n';
  const kept = new Kept(background);
  const before = (await kept.rows('asides')).length;
  await page.goto(
    site.granted +
      site.put('reasons', textareaPage.replace('class="note"', 'class="note" style="height: 400px"')),
  );
  const note = new NoteField(page);
  await note.type(text);
  await expect.poll(() => note.markAt('Conjunctivitis')).toBeGreaterThan(50);
  const card = await CardView.of(page);
  const asked = new Set<string>();
  for (const reason of [
    'Not now',
    'Documented elsewhere',
    'Not relevant here',
    'This rule is wrong here',
    'Never ask this on this host',
  ]) {
    await card.openNext();
    asked.add((await card.text())!.split('\n')[0]!);
    if (reason !== 'Not now') {
      await card.tabTo('Set aside');
      await page.keyboard.press('Enter');
    }
    await card.tabTo(reason);
    await page.keyboard.press('Enter');
    if (reason === 'This rule is wrong here') {
      await page.keyboard.type('Asked at every follow-up.');
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => card.isOpen()).toBe(false);
  }
  expect(asked.size).toBe(5);
  await expect.poll(() => note.marks()).toBe(0);
  await page.keyboard.type('Plan: rest.');
  expect(await note.text()).toBe(`${text}Plan: rest.`);
  await expect.poll(async () => (await kept.rows('asides')).length).toBe(before + 5);
});

test('minutes, two times of day and words of one\u2019s own are typed, taken by Enter, and undone', async ({
  page,
  site,
}) => {
  const text = 'Critical care was provided for septic shock.\nHip pain.\n';
  await page.goto(site.granted + site.put('typed', textareaPage));
  const note = new NoteField(page);
  await note.type(text);
  await expect.poll(() => note.markAt('Critical care')).toBeGreaterThan(50);
  const card = await CardView.of(page);
  const undo = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => note.text()).toBe(text);
    await expect.poll(() => note.markAt('Critical care')).toBeGreaterThan(50);
    await page.keyboard.press('Control+End');
  };

  await card.openNext();
  await expect.poll(() => card.text()).toContain('Minutes');
  await page.keyboard.type('forty');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Whole minutes are needed here');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect.poll(() => note.text()).toContain('45 minutes');
  await undo();

  await card.openNext();
  await page.keyboard.press('Tab');
  await page.keyboard.type('14:05');
  await page.keyboard.press('Tab');
  await page.keyboard.type('14:50');
  await page.keyboard.press('Enter');
  await expect.poll(() => note.text()).toContain('14:05 to 14:50');
  await undo();

  await card.openNext();
  await page.keyboard.press('Alt+Shift+Q');
  await expect.poll(() => card.text()).toContain('Which hip is affected?');
  await card.ready();
  await page.keyboard.press('4'); // other
  await page.keyboard.type('both, more on the left');
  await page.keyboard.press('Enter');
  await expect.poll(() => note.text()).toContain('both, more on the left');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
});

test('from the panel: to a question in the note, a pause and its end, a pasted note answered and copied', async ({
  page,
  site,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('panel', textareaPage));
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.tabTo(`Show in note: \u201C${KNEE}\u201D`);
  await panel.press('Enter');
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Which knee is affected?');
  await card.ready();
  await page.keyboard.press('2');
  await expect.poll(() => note.text()).toBe('Osteoarthritis of the left knee.\n');

  await panel.tabTo('More');
  await panel.press('Enter');
  await panel.tabTo('Pause for an hour');
  await panel.press('Enter');
  await expect.poll(() => panel.text()).toContain('ChartCue is paused until');
  await panel.tabTo('ChartCue on localhost');
  await panel.press('Enter');
  await expect.poll(() => panel.text()).not.toContain('paused');

  await panel.tabTo('Paste a note from elsewhere');
  await panel.press('Enter');
  await panel.tabTo('Paste a note from elsewhere'); // the box has the same name
  await panel.type('Hip osteoarthritis. Rest.');
  await expect.poll(() => panel.text()).toContain('Which hip is affected?');
  await panel.tabTo('right');
  await panel.press('Enter');
  await expect
    .poll(() => panel.evaluate(`document.querySelector('footer textarea').value`))
    .toBe('Right Hip osteoarthritis. Rest.');
  await panel.tabTo('Copy the note');
  await panel.press('Enter');
  await expect.poll(() => panel.text()).toMatch(/Copied\.|did not copy it/);
});

test('in the settings: a silent baseline begun and ended, settings taken out, brought in and reset, a host off and on', async ({
  page,
  extensionId,
  background,
}) => {
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('.baseline').waitFor();
  const chosen = () => new Kept(background).chosen();
  // The browser is told to hand choosers over once somebody listens, and a press may come before that.
  page.on('filechooser', () => undefined);

  await tabTo(page, 'Turn off http://localhost');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Turn on http://localhost');
  await page.keyboard.press('Enter');
  await background.registered();

  await tabTo(page, 'Colors');
  await page.keyboard.press('ArrowDown');
  await expect.poll(chosen).toMatchObject({ appearance: 'light' });
  await tabTo(page, 'Marks as boxes over the text');
  await page.keyboard.press(' ');
  await expect.poll(chosen).toMatchObject({ overlayOnly: true });

  await tabTo(page, 'Count in silence');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Silent from \d/)).toBeVisible();
  await tabTo(page, 'Show questions again');
  await page.keyboard.press('Enter');
  await expect.poll(chosen).toMatchObject({ baseline: null });

  await tabTo(page, 'Export');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = await download.path();
  await tabTo(page, 'Reset');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reset all settings?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(chosen).toEqual({});
  await tabTo(page, 'Import');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press(' ')]);
  await chooser.setFiles(path);
  await expect.poll(chosen).toMatchObject({ appearance: 'light', overlayOnly: true });
});

test('on the first page: the sample note is answered', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.locator('.question').first().waitFor();
  await tabTo(page, 'left');
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea')).toHaveValue(/Osteoarthritis of the left knee\./);
});
