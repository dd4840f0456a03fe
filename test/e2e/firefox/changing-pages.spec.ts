import { CHANGING_PAGE, ONE_PAGE_APPLICATION } from '../../hosts/changing.ts';
import { SHADOW_PAGES, shadowedField } from '../../hosts/shadow-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { ANSWERED, KNEE, NOTE } from '../fixtures/knee-note.ts';

const HIP = 'Hip osteoarthritis';

/** Answers the question after the caret by keys alone. */
async function answerByKey(note: FirefoxNote): Promise<void> {
  await note.openNext();
  await note.press('1');
}

for (const { what, chart } of SHADOW_PAGES) {
  test(`${what}: underlined, asked, answered and undone`, async ({ tab, site }) => {
    await tab.goto(site.granted + site.put('chart', chart));
    const note = await FirefoxNote.held(tab, shadowedField);
    await note.type(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
    expect(await note.markAt('worse on stairs')).toBe(0);
    await answerByKey(note);
    await expect.poll(() => note.text()).toBe(ANSWERED);
    await expect.poll(() => note.marks()).toBe(0);
    await note.press('Control', 'z');
    await expect.poll(() => note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  });
}

test('marks go with a field that is moved, and with the note to the field that replaces it', async ({
  tab,
  site,
}) => {
  await tab.goto(site.granted + site.put('chart', CHANGING_PAGE));
  const first = await FirefoxNote.in(tab, tab.mainFrame());
  await first.type(`${NOTE}${HIP}.\n`);
  await expect.poll(() => first.markAt(HIP)).toBeGreaterThan(100);
  for (const change of ['moved', 'replaced']) {
    await tab.evaluate((name) => Reflect.get(window, name)(), change);
    const note = await FirefoxNote.in(tab, tab.mainFrame());
    await note.clickOn('Assessment');
    await expect.poll(() => note.markAt(KNEE), { message: change }).toBeGreaterThan(100);
    await expect.poll(() => note.markAt(HIP), { message: change }).toBeGreaterThan(100);
    await answerByKey(note);
    await expect.poll(() => note.text(), { message: change }).toBe(`${ANSWERED}${HIP}.\n`);
    await note.press('Control', 'z');
    await expect.poll(() => note.text(), { message: change }).toBe(`${NOTE}${HIP}.\n`);
  }
});

test('another patient on the same page: the marks of the one before are gone, and the new field is read', async ({
  tab,
  site,
}) => {
  await tab.goto(site.granted + site.put('chart', ONE_PAGE_APPLICATION));
  const first = await FirefoxNote.in(tab, tab.mainFrame());
  await first.type(`${NOTE}${HIP}.\n`);
  await expect.poll(() => first.markAt(HIP)).toBeGreaterThan(100);
  await tab.click('#next');
  await expect
    .poll(() => tab.evaluate(() => [CSS.highlights.size, document.documentElement.children.length - 2]))
    .toEqual([0, 0]);
  const second = await FirefoxNote.in(tab, tab.mainFrame());
  await second.type('Ankle sprain.\n');
  await expect.poll(() => second.markAt('Ankle sprain')).toBeGreaterThan(100);
  await answerByKey(second);
  await expect.poll(() => second.text()).toBe('Right Ankle sprain.\n');
  await tab.goBack();
  const again = await FirefoxNote.in(tab, tab.mainFrame());
  expect(await again.text()).toBe(`${NOTE}${HIP}.\n`);
  await again.clickOn('Assessment');
  await expect.poll(() => again.markAt(HIP)).toBeGreaterThan(100);
});
