import { expect, test } from './fixture.ts';
import { inkUnder } from './ink-count.ts';
import { ask, frames, type LabPage, picture } from './lab.ts';
import { ENOUGH, FIELDS, inkDrawn, inkOn, KNEE, MARKS } from './marked-note.ts';
import { placeOnFirstLine } from './word-place.ts';

/** Opens a page whose textarea is marked by boxes, in both browsers. */
async function marked(open: (html: string) => Promise<LabPage>, html: string): Promise<LabPage> {
  const page = await open(html);
  await ask(page, 'forgetValueRanges');
  await ask(page, 'paint', MARKS, null);
  await settled(page);
  return page;
}

/** Observers tell once what they first see, a frame or two after they were set. */
async function settled(page: LabPage): Promise<void> {
  for (let pair = 0; pair < 3; pair += 1) await frames(page);
}

/** Elements that stand beside head and body. */
function ours(page: LabPage): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2, null);
}

test('boxes are drawn under the words, in one host that goes with the last mark', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea);
  const { under, elsewhere } = await inkDrawn(() => inkOn(page, page));
  expect(under[1]).toBeGreaterThan(ENOUGH.dotted * 0.4);
  expect(elsewhere).toBe(0);
  expect(await ours(page)).toBe(1);
  await ask(page, 'paint', [], null);
  expect(await ours(page)).toBe(0);
});

test('the host shows the page nothing: no root, no text, no name', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea);
  const host = await page.evaluate(() => {
    const element = document.documentElement.lastElementChild!;
    return [element.shadowRoot, element.textContent, element.id, element.className, element.tagName];
  }, null);
  expect(host).toEqual([null, '', '', '', 'DIV']);
});

test('looking where words are, without any mark, leaves no host behind', async ({ open }) => {
  const page = await open(FIELDS.textarea);
  await ask(page, 'forgetValueRanges');
  expect(await ask(page, 'rects', 0, KNEE.start, KNEE.end)).toHaveLength(1);
  expect(await ours(page)).toBe(0);
});

test('style sheets of the page do not reach the boxes', async ({ open }) => {
  const page = await marked(
    open,
    `<style>div, html > *:not(body):not(head), i { display: none !important; opacity: 0 !important; transform: scale(3) !important; color: red !important }</style>${FIELDS.textarea}`,
  );
  const { elsewhere } = await inkDrawn(() => inkOn(page, page));
  expect(elsewhere).toBe(0);
});

test('a click on a mark reaches the field', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea);
  const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
  await page.click(word.left + 2, (word.top + word.bottom) / 2);
  expect(await ask(page, 'caret', 0)).toBe(KNEE.start);
});

const MOVES: Readonly<Record<string, () => void>> = {
  'something is put before it': () => {
    document.body.insertAdjacentHTML('afterbegin', '<p style="height:77px">Banner</p>');
  },
  'it is moved by a style': () => {
    document.querySelector<HTMLElement>('#note')!.style.marginLeft = '120px';
  },
  'it grows': () => {
    document.querySelector<HTMLElement>('#note')!.style.paddingTop = '40px';
  },
  'the page is scrolled': () => {
    document.body.style.height = '3000px';
    scrollTo(0, 13);
  },
  'a pane around it is scrolled': () => {
    const pane = document.createElement('div');
    pane.style.cssText = 'height:200px;overflow:auto';
    document.body.append(pane);
    pane.append(document.querySelector('#note')!);
    pane.scrollTop = 9;
  },
};
for (const [what, move] of Object.entries(MOVES)) {
  test(`boxes follow the field when ${what}`, async ({ open }) => {
    const page = await marked(open, FIELDS.textarea);
    await page.evaluate(move, undefined);
    await expect
      .poll(async () => {
        await frames(page);
        const { under, elsewhere } = await inkOn(page, page);
        return under[0]! > ENOUGH.dotted && elsewhere === 0;
      })
      .toBe(true);
  });
}

test('a menu of the page over the words hides their mark too', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea);
  const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
  await page.evaluate(({ left, top }) => {
    const menu = document.createElement('ul');
    menu.style.cssText = `position:fixed;margin:0;left:${left}px;top:${top}px;width:240px;height:80px;background:#fff`;
    document.body.append(menu);
  }, word);
  await ask(page, 'refresh');
  await expect.poll(async () => (await inkOn(page, page)).under[0]).toBe(0);
  expect((await inkOn(page, page)).under[1]).toBeGreaterThan(ENOUGH.dotted * 0.4);
});

test('marks are drawn in a modal dialog that opens after the first were drawn', async ({ open }) => {
  const page = await marked(
    open,
    `${FIELDS.textarea}<dialog>${FIELDS.textarea.replace('id="note"', 'id="inner"')}</dialog>`,
  );
  await page.evaluate(() => document.querySelector('dialog')!.showModal(), null);
  await ask(page, 'paint', [{ ...MARKS[0]!, index: 1 }], null);
  const word = await page.evaluate(placeOnFirstLine, { selector: '#inner', ...KNEE });
  await inkDrawn(async () => inkUnder(await picture(page), [word]));
});

test('a host that the page throws out is made again for the next painting', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea);
  await page.evaluate(() => document.documentElement.lastElementChild!.remove(), null);
  await ask(page, 'paint', MARKS, null);
  const { elsewhere } = await inkDrawn(() => inkOn(page, page));
  expect(elsewhere).toBe(0);
  expect(await ours(page)).toBe(1);
});

test('while nothing happens, nothing is planned', async ({ open }) => {
  const page = await marked(open, FIELDS.textarea + FIELDS.contenteditable.replace('id="note"', ''));
  await ask(page, 'paint', [...MARKS, { ...MARKS[0]!, index: 1 }], null);
  await ask(page, 'observe', 0);
  await settled(page);
  const before = await ask(page, 'planned');
  for (let pair = 0; pair < 15; pair += 1) await frames(page);
  expect(await ask(page, 'planned')).toBe(before);
});
