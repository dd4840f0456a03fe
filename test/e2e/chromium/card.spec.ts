import type { Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { framedPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import type { Site } from '../fixtures/site.ts';

const KNEE = 'Knee osteoarthritis';
const HIP = 'Hip pain';
const NOTE = `Assessment:\n${KNEE}, worse on stairs.\n${HIP} after a fall.\n`;

interface Chart {
  readonly note: NoteField;
  readonly card: CardView;
}

/** A page with a note that has been typed and read: its first question is underlined. */
async function charted(
  page: Page,
  site: Site,
  text: string,
  first: string,
  html = textareaPage,
): Promise<Chart> {
  await page.goto(site.granted + site.put('card', html));
  const note = new NoteField(page);
  await note.type(text);
  await expect.poll(() => note.markAt(first)).toBeGreaterThan(100);
  return { note, card: await CardView.of(page) };
}

/** The note without an answer and the signs that set it off: no other unit of it may have changed. */
function withoutAnswer(text: string, answer: string): string {
  expect(text).toContain(answer);
  return text.replace(new RegExp(`(?:, | \\()${answer}\\)?`), '');
}

test.describe('by keys', () => {
  test('Alt+Shift+Q opens the question after the caret and goes round; a number answers it', async ({
    page,
    site,
  }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain(KNEE); // the caret is at the end: round to the first
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain('Which hip is affected?');
    await card.ready();
    await page.keyboard.press('2');
    await expect.poll(() => note.text()).toBe(NOTE.replace(HIP, `Left ${HIP}`));
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  });

  test('no answer is chosen beforehand, Tab goes through them in order, Enter takes the one that is on', async ({
    page,
    site,
  }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await page.keyboard.press('Alt+Shift+Q');
    const focused = () =>
      card.evaluate((box) => {
        const root = box.getRootNode();
        const at = root instanceof ShadowRoot ? root.activeElement : null;
        if (at === box) return 'the card';
        return at?.ariaLabel ?? at?.querySelector('span')?.textContent ?? at?.textContent ?? null;
      });
    await expect.poll(focused).toBe('the card');
    await card.ready();
    await page.keyboard.press('Enter');
    const order: (string | null)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual(['Close', 'right', 'left']);
    expect(await note.text()).toBe(NOTE);
    await page.keyboard.press('Enter');
    await expect.poll(() => note.text()).toBe(NOTE.replace(KNEE, `Left ${KNEE}`));
  });

  test('Escape closes it and gives the caret back', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isOpen()).toBe(false);
    await page.keyboard.type('Old ');
    expect(await note.text()).toBe(NOTE.replace(HIP, `Old ${HIP}`));
  });

  test('a number typed in the note is a number, also while a card is open', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.ready();
    await page.keyboard.press('1');
    await expect.poll(() => card.isOpen()).toBe(false);
    expect((await note.text()).replace('1', '')).toBe(NOTE);
  });
});

test.describe('by mouse', () => {
  test('a click on a mark opens it and leaves the caret where the hand put it', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(HIP);
    await expect.poll(() => card.text()).toContain('Which hip is affected?');
    await page.keyboard.type('x');
    expect(await note.text()).toBe(NOTE.replace(HIP, 'Hip xpain'));
  });

  test('a click beside the marks, and a hand that only hovers, open nothing', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn('after a fall');
    await note.hoverOver(KNEE);
    await expect.poll(() => card.status()).toContain('2 documentation questions.'); // seconds later
    expect(await card.isOpen()).toBe(false);
  });

  test('a double click selects the word and leaves no card over it', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    const { x, y } = await note.middleOf('osteoarthritis');
    await page.mouse.dblclick(x, y);
    await expect.poll(() => card.isOpen()).toBe(false);
    await page.keyboard.type('pain');
    expect(await note.text()).toBe(NOTE.replace('osteoarthritis', 'pain'));
  });

  test('a press outside closes it', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await page.mouse.click(1200, 700);
    await expect.poll(() => card.isOpen()).toBe(false);
  });

  test('the answer is one undo step, and the question comes back with it', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('bilateral');
    await expect.poll(() => note.text()).toContain(`Bilateral ${KNEE}`);
    await expect.poll(() => note.markAt(`Bilateral ${KNEE}`)).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await note.text()).toBe(NOTE);
    await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  });
});

test.describe('answers that are no listed value', () => {
  test('"other" takes a line of words', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(HIP);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('other');
    await page.keyboard.type('both sides, more on the left');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.isOpen()).toBe(false);
    expect(withoutAnswer(await note.text(), 'both sides, more on the left')).toBe(NOTE);
  });

  test('"other" without words writes nothing and says what is needed', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(HIP);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('other');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.text()).toContain('A few words are needed here');
    expect(await note.text()).toBe(NOTE);
  });

  test('"unable to determine" writes nothing and is not asked again', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(HIP);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('unable to determine');
    await expect.poll(() => note.markAt(HIP)).toBe(0);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Plan: rest.\n');
    await expect.poll(() => card.status()).toContain('1 documentation question.');
    expect(await note.markAt(HIP)).toBe(0);
    expect(await note.text()).toBe(`${NOTE}Plan: rest.\n`);
  });

  test('start and stop are taken as they are typed', async ({ page, site }) => {
    const text = 'Critical care was provided for septic shock.\n';
    const { note, card } = await charted(page, site, text, 'Critical care');
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain('or start');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1405');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2:50 pm');
    await card.ready();
    await page.keyboard.press('Enter');
    await expect.poll(() => note.marks()).toBe(0);
    expect(withoutAnswer(await note.text(), '14:05 to 14:50')).toBe(text);
  });

  test('a conflict leads to both its places and writes nothing', async ({ page, site }) => {
    const text = 'Critical care time 12:00 to 12:45, 30 minutes in total.\n';
    const { note, card } = await charted(page, site, text, 'Critical care time');
    await note.clickOn('Critical care time');
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('go to the second place 30 minutes');
    await expect.poll(() => card.isOpen()).toBe(false);
    expect(await note.text()).toBe(text);
    await page.keyboard.type('about ');
    expect(await note.text()).toBe(text.replace('30', 'about 30'));
  });
});

test('the card tells where its question comes from, and where else it looked', async ({ page, site }) => {
  const { note, card } = await charted(page, site, NOTE, KNEE);
  await note.clickOn(KNEE);
  await expect.poll(() => card.isOpen()).toBe(true);
  const hidden = await card.text();
  await card.press('Source');
  await card.press('Where else it looked');
  await expect.poll(() => card.text()).toContain('In the whole note.');
  const shown = (await card.text())!;
  expect(shown).toContain('ICD-10-CM');
  expect(shown.length).toBeGreaterThan(hidden!.length);
  expect(hidden).not.toContain('ICD-10-CM');
  expect(await note.text()).toContain(NOTE);
});

test('an answer that the page does not let in changes nothing, and is handed over to be pasted', async ({
  page,
  site,
  context_,
}) => {
  const { note, card } = await charted(page, site, NOTE, HIP);
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    const kept = field.value;
    field.addEventListener('input', () => (field.value = kept));
  });
  await note.clickOn(KNEE);
  await expect.poll(() => card.isOpen()).toBe(true);
  await card.press('bilateral');
  await expect.poll(() => card.text()).toContain('nothing was changed. It was copied');
  expect(await note.text()).toBe(NOTE);
  await context_.grantPermissions(['clipboard-read'], { origin: site.granted });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Bilateral');
});

test.describe('a page that means harm', () => {
  test('opens nothing by keys and clicks of its own', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    const { x, y } = await note.middleOf(KNEE);
    await page.evaluate(
      ([left, top]) => {
        const field = document.querySelector('#note')!;
        const at = { clientX: left!, clientY: top!, bubbles: true, composed: true, detail: 1 };
        field.dispatchEvent(new PointerEvent('pointerdown', at));
        field.dispatchEvent(new MouseEvent('click', at));
        const key = { key: 'Q', code: 'KeyQ', altKey: true, shiftKey: true, bubbles: true, composed: true };
        field.dispatchEvent(new KeyboardEvent('keydown', key));
      },
      [x, y],
    );
    await expect.poll(() => card.status()).toContain('2 documentation questions.'); // seconds later
    expect(await card.isOpen()).toBe(false);
  });

  test('cannot press an answer', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.ready();
    await card.pressByScript('right');
    await page.keyboard.press('Alt+Shift+Q'); // the card is still there, and takes a key of the hand
    await page.keyboard.press('2');
    await expect.poll(() => note.text()).toBe(NOTE.replace(KNEE, `Left ${KNEE}`));
  });

  test('cannot lay something over an answer', async ({ page, site }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await page.evaluate(() => {
      const veil = document.createElement('div');
      veil.popover = 'manual';
      veil.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;border:0;background:#fffc';
      document.body.append(veil);
      veil.showPopover();
    });
    await card.ready();
    await page.keyboard.press('Alt+Shift+Q');
    await page.keyboard.press('1');
    await page.evaluate(() => document.querySelector('[popover]')!.remove());
    expect(await note.text()).toBe(NOTE);
    await page.keyboard.press('1');
    await expect.poll(() => note.text()).toBe(NOTE.replace(KNEE, `Right ${KNEE}`));
  });

  test('hears nothing of what is pressed in the card, and finds nothing of ours on its elements', async ({
    page,
    site,
  }) => {
    const { note, card } = await charted(page, site, NOTE, HIP);
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.evaluate(() => {
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'input', 'focusin']) {
        document.addEventListener(type, ({ target }) => {
          // Ours stands beside the body, as no element of this page does.
          const beside = target instanceof Element && target.previousElementSibling !== null;
          if (beside && target.parentElement === document.documentElement && target !== document.body)
            document.title += ` ${type}`;
        });
      }
    });
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('other');
    await page.keyboard.type('both');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isOpen()).toBe(false);
    expect(await page.title()).toBe('Chart');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await note.text()).toBe(NOTE);
  });
});

test.describe('where it stands', () => {
  test('below the words or above them, never over them, inside the window', async ({ page, site }) => {
    const lines = Array.from({ length: 14 }, (_, line) => `Seen on day ${line}.`).join('\n');
    const html = textareaPage.replace('class="note"', 'class="note" style="height: 700px"');
    const { note, card } = await charted(page, site, `${KNEE}.\n${lines}\n${HIP}.\n`, HIP, html);
    for (const words of [KNEE, HIP]) {
      await note.clickOn(words);
      await expect.poll(() => card.text()).toContain(words);
      const box = (await card.box())!;
      const { y } = await note.middleOf(words);
      expect(box.top > y || box.bottom < y).toBe(true);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(800);
      await page.keyboard.press('Escape');
    }
  });

  test('in a modal dialog of the page it can be reached and answers', async ({ page, site }) => {
    const html = textareaPage
      .replace('<label', '<dialog><label')
      .replace('</body>', '</dialog><script>document.querySelector("dialog").showModal()</script></body>');
    const { note, card } = await charted(page, site, NOTE, HIP, html);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isOpen()).toBe(false);
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
    await note.clickOn(KNEE);
    await expect.poll(() => card.isOpen()).toBe(true);
    await card.press('right');
    await expect.poll(() => note.text()).toBe(NOTE.replace(KNEE, `Right ${KNEE}`));
  });

  test('in a frame that is lower than a card it is drawn outside it, and answers by keys', async ({
    page,
    site,
  }) => {
    const low = framedPage(textareaPage).replace('id="frame"', 'id="frame" style="height: 100px"');
    await page.goto(site.granted + site.put('card', low));
    const note = new NoteField(page, page.frames()[1]);
    const text = `${KNEE}.\n${HIP}.\n`;
    await note.type(text);
    const card = await CardView.of(page);
    await expect.poll(() => card.status()).toContain('2 documentation questions.');
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain(KNEE);
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.text()).toContain(HIP);
    const { top, bottom } = (await card.box())!;
    expect(bottom - top).toBeGreaterThan(200);
    await card.ready();
    await page.keyboard.press('1');
    await expect.poll(() => note.text()).toBe(text.replace(HIP, `Right ${HIP}`));
    await page.keyboard.type(' today');
    await expect.poll(() => note.text()).toContain(' today'); // the caret is in the note again
  });

  test('in a window 320 wide everything can be read and reached', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    const html = textareaPage.replace('class="note"', 'class="note" style="width: 280px"');
    const { card } = await charted(page, site, `${KNEE}.\n`, KNEE, html);
    await page.keyboard.press('Alt+Shift+Q');
    await expect.poll(() => card.isOpen()).toBe(true);
    const box = (await card.box())!;
    expect([box.left >= 0, box.right <= 320]).toEqual([true, true]);
    const small = await card.evaluate(
      (element) =>
        [...element.querySelectorAll('button, summary')]
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width < 24 || height < 24).length,
    );
    expect(small).toBe(0);
    expect(await card.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
});

test('a page whose note nobody has gone into is not read, and holds nothing of ours', async ({
  page,
  site,
  context_,
}) => {
  const unread = await context_.newPage();
  const html = textareaPage.replace('</textarea>', `${NOTE}</textarea>`);
  await unread.goto(site.granted + site.put('unread', html));
  await unread.mouse.click(1200, 700);
  await page.bringToFront();
  await charted(page, site, NOTE, HIP); // the same work elsewhere tells when marks would have come
  await unread.bringToFront();
  expect(await new NoteField(unread).marks()).toBe(0);
  const found = unread.evaluate(() => [document.documentElement.children.length, CSS.highlights.size]);
  expect(await found).toEqual([2, 0]);
  await new NoteField(unread).clickOn('after a fall');
  await expect.poll(() => new NoteField(unread).markAt(HIP)).toBeGreaterThan(100);
  await unread.close();
});

test('when the background is stopped between question and answer, the answer is written and the mark stays away', async ({
  page,
  site,
  background,
}) => {
  const { note, card } = await charted(page, site, NOTE, HIP);
  await note.clickOn(KNEE);
  await expect.poll(() => card.isOpen()).toBe(true);
  await background.stop(page);
  await card.press('right');
  await expect.poll(() => note.text()).toBe(NOTE.replace(KNEE, `Right ${KNEE}`));
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => note.markAt(`Right ${KNEE}`)).toBe(0);
});
