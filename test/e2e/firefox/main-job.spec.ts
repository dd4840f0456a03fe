import { editablePage, framedPage, textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';

const WORDS = 'Osteoarthritis of the knee';
const NOTE = `Assessment:\n${WORDS}, worse on stairs.\nPlan: rest.\n`;
const ANSWERED = NOTE.replace('the knee', 'the right knee');

const CASES: readonly (readonly [what: string, html: string])[] = [
  ['a textarea', textareaPage],
  ['a contenteditable', editablePage],
  ['a textarea in a frame', framedPage(textareaPage)],
  ['a contenteditable in a frame', framedPage(editablePage)],
];

for (const [what, html] of CASES) {
  test(`a note in ${what}: underlined, asked, answered, undone`, async ({ tab, site }) => {
    await tab.goto(site.granted + site.put('chart', html));
    const note = await FirefoxNote.in(tab, tab.frames().at(-1)!);
    await note.type(NOTE);
    expect(await note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
    expect(await note.markAt('worse on stairs')).toBe(0);
    expect(await note.markAt('Plan: rest')).toBe(0);

    // The card covers the line below the words. It stands in a closed root, which the driver cannot enter.
    const line = await note.picture('Plan: rest');
    await note.clickOn(WORDS);
    await expect.poll(() => note.picture('Plan: rest')).not.toBe(line);
    await note.openNext();
    expect(await note.text()).toBe(NOTE);
    await note.press('1');
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);

    await note.press('Control', 'z');
    await expect.poll(() => note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  });
}

test('a host that was not turned on is left untouched', async ({ tab, site, firefox }) => {
  const path = site.put('chart', textareaPage);
  await tab.goto(site.notGranted + path);
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(`${WORDS}.\n`);

  // The same work on the granted host tells when the marks would have come.
  const other = await firefox.newPage();
  await other.goto(site.granted + path);
  const otherNote = await FirefoxNote.in(other, other.mainFrame());
  await otherNote.type(`${WORDS}.\n`);
  await expect.poll(() => otherNote.markAt(WORDS)).toBeGreaterThan(100);
  await other.close();

  expect(await note.marks()).toBe(0);
});
