import type { Page } from '@playwright/test';
import { axeOnCard } from '../fixtures/card-axe.ts';
import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import type { Site } from '../fixtures/site.ts';

const KNEE = 'Knee osteoarthritis';
const NOTE = `HPI: gonarthrosis.\nAssessment: ${KNEE}.\n`;

/** The note in a modal dialog, which the card then stands in too. */
const IN_DIALOG = textareaPage
  .replace('<label', '<dialog aria-label="Visit"><label')
  .replace('</body>', '</dialog><script>document.querySelector("dialog").showModal()</script></body>');

/** A note with one open question, and its card opened by the shortcut. */
async function asked(
  page: Page,
  site: Site,
  text = NOTE,
  first = KNEE,
  html = textareaPage,
): Promise<{ note: NoteField; card: CardView }> {
  await page.goto(site.granted + site.put('access', html));
  const note = new NoteField(page);
  await note.type(text);
  await expect.poll(() => note.markAt(first)).toBeGreaterThan(50);
  await page.keyboard.press('Alt+Shift+Q');
  const card = await CardView.of(page);
  await expect.poll(() => card.isOpen()).toBe(true);
  return { note, card };
}

test.describe('what a screen reader is told', () => {
  test('of a card: what is asked about what, the answers in their order, and what else can be done', async ({
    page,
    site,
  }) => {
    const { card } = await asked(page, site);
    expect(await card.accessibility()).toBe(`dialog "Side: osteoarthritis of knee"
  heading "Side: osteoarthritis of knee"
    StaticText "Side: osteoarthritis of knee"
  button "Close"
    StaticText "×"
  paragraph ""
    StaticText "“"
    StaticText "Knee osteoarthritis"
    StaticText "”"
  paragraph ""
    StaticText "Which knee is affected?"
  group "Which knee is affected?"
    button "right"
      StaticText "right"
    button "left"
      StaticText "left"
    button "bilateral"
      StaticText "bilateral"
    button "other"
      StaticText "other"
    button "unable to determine"
      StaticText "unable to determine"
  paragraph ""
    StaticText "The classification tells right, left and bilateral apart, and the note names no side."
  button "Not now"
    StaticText "Not now"
  group ""
    DisclosureTriangle "Set aside"
      StaticText "Set aside"
  group ""
    DisclosureTriangle "Where else it looked"
      StaticText "Where else it looked"
  group ""
    DisclosureTriangle "Source"
      StaticText "Source"`);
  });

  test('of a card that takes minutes or two times: what each line is for', async ({ page, site }) => {
    const { card } = await asked(
      page,
      site,
      'Critical care was provided for septic shock.\n',
      'Critical care',
    );
    const lines = (await card.accessibility()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('textbox'))).toEqual([
      'textbox "Minutes"',
      'textbox "or start"',
      'textbox "and stop"',
    ]);
    expect(lines).toContain('button "Insert"');
  });
});

test('a card with a line for words has no button that would only lead there', async ({ page, site }) => {
  const { card } = await asked(page, site, 'Heart failure, on furosemide.\n', 'Heart failure');
  const told = (await card.accessibility()).split('\n').map((line) => line.trim());
  expect(told).toContain('textbox "In your words"');
  expect(told.filter((line) => line.startsWith('button'))).toEqual([
    'button "Close"',
    'button "Insert"',
    'button "unable to determine"',
    'button "Not now"',
  ]);
});

test.describe('axe finds nothing', () => {
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    test(`on a card with all of it open: ${media.colorScheme}, forced colors ${media.forcedColors}`, async ({
      page,
      site,
    }) => {
      const { card } = await asked(page, site, NOTE, KNEE, IN_DIALOG);
      await card.press('other');
      await card.press('Where else it looked');
      await card.press('Source');
      await card.press('Set aside');
      await card.press('This rule is wrong here');
      await page.emulateMedia(media);
      const { violations, passes } = await axeOnCard(page);
      expect(violations).toEqual([]);
      expect(passes).toEqual(
        expect.arrayContaining(['button-name', 'color-contrast', 'label', 'target-size']),
      );
    });
  }
});

test.describe('it can be read and used', () => {
  for (const [name, width, height] of [
    ['at 400 % zoom of a window 1280 by 800', 320, 200],
    ['in a window 320 wide', 320, 568],
  ] as const) {
    test(`${name}: inside the window, nothing cut, every part in reach`, async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      const html = textareaPage.replace('class="note"', 'class="note" style="width: 280px; height: 110px"');
      const { card } = await asked(page, site, `${KNEE}.\n`, KNEE, html);
      const { left, top, right, bottom } = (await card.box())!;
      expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
      const cut = await card.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(cut).toBe(0);
      await card.press('Set aside'); // pressed where it is scrolled to
      await expect.poll(() => card.text()).toContain('Never ask this on this host');
      await card.press('Not relevant here');
      await expect.poll(() => card.isOpen()).toBe(false);
    });
  }

  test('in a page that runs from right to left: at the words, inside the window', async ({ page, site }) => {
    const html = textareaPage
      .replace('<html lang="en">', '<html lang="ar" dir="rtl">')
      .replace('class="note"', 'class="note" dir="ltr"');
    const { note, card } = await asked(page, site, NOTE, KNEE, html);
    const { left, right, top } = (await card.box())!;
    expect([left >= 0, right <= 1280]).toEqual([true, true]);
    expect(top).toBeGreaterThan((await note.middleOf(KNEE)).y);
    await card.press('left');
    await expect.poll(() => note.text()).toContain(`Left ${KNEE}`);
  });

  test('with less motion wished for it moves nothing, and otherwise neither', async ({ page, site }) => {
    const { card } = await asked(page, site);
    const moving = await card.evaluate(
      (element) =>
        [element, ...element.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .filter(
            ({ animationName, transitionDuration }) =>
              animationName !== 'none' || parseFloat(transitionDuration) > 0,
          ).length,
    );
    expect(moving).toBe(0);
  });

  test('in forced colors its edges and the focus are drawn', async ({ page, site }) => {
    const { card } = await asked(page, site);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Tab');
    const drawn = await card.evaluate((element) => {
      const focused = (element.getRootNode() as ShadowRoot).activeElement!;
      return [element, focused]
        .map((each) => getComputedStyle(each))
        .map(({ borderStyle, outlineStyle }) => `${borderStyle} ${outlineStyle}`);
    });
    expect(drawn?.[0]).toMatch(/^solid/);
    expect(drawn?.[1]).toMatch(/solid$/);
  });
});

test('a question is set aside by keys alone, and the caret is back where it was', async ({ page, site }) => {
  const { note, card } = await asked(page, site);
  await card.ready();
  await card.tabTo('Not now');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.isOpen()).toBe(false);
  await expect.poll(() => note.marks()).toBe(0);
  await page.keyboard.type('Plan: rest.');
  expect(await note.text()).toBe(`${NOTE}Plan: rest.`);
});
