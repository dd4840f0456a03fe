import { COLOURS } from '#extension/marks/ink.ts';
import { expect, test } from './fixture.ts';
import { inkUnder } from './ink-count.ts';
import { ask, frames, picture } from './lab.ts';
import { ENOUGH, FIELDS, inkDrawn, inkOn, KNEE, MARKS, NO_INK, NOTE } from './marked-note.ts';
import { placeOnFirstLine } from './word-place.ts';

for (const [kind, html] of Object.entries(FIELDS)) {
  test(`marks are drawn under their words in a ${kind} and nowhere else`, async ({ open }) => {
    const page = await open(html);
    const whole = await page.evaluate(() => document.documentElement.outerHTML, null);
    const body = await page.evaluate(() => document.body.outerHTML, null);
    await expect.poll(() => inkOn(page, page)).toEqual(NO_INK);

    await ask(page, 'paint', MARKS, null);
    const dotted = await inkDrawn(() => inkOn(page, page));
    expect(dotted.under[1]).toBeGreaterThan(ENOUGH.dotted * 0.4);
    expect(dotted.elsewhere).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML, null)).toBe(body);

    await ask(page, 'paint', MARKS, 'knee');
    const active = await inkDrawn(() => inkOn(page, page), ENOUGH.solid);
    expect(active.under[1]).toBe(dotted.under[1]);
    expect(active.elsewhere).toBe(0);

    await ask(page, 'paint', MARKS.slice(1), null);
    await expect.poll(() => inkOn(page, page)).toMatchObject({ under: [0, dotted.under[1]] });

    await ask(page, 'remove');
    await expect.poll(() => inkOn(page, page)).toEqual(NO_INK);
    expect(await page.evaluate(() => document.documentElement.outerHTML, null)).toBe(whole);
    const left = await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length], null);
    expect(left).toEqual([0, 0]);
  });

  test(`marks are drawn in a ${kind} of a frame`, async ({ open }) => {
    const page = await open(
      `<h1>Chart</h1><iframe style="width:900px;height:300px;border:0" srcdoc='${html}'></iframe>`,
      { frames: 2 },
    );
    const frame = page.frames()[1]!;
    await ask(frame, 'paint', MARKS, null);
    const place = await page.evaluate(() => {
      const { left, top } = document.querySelector('iframe')!.getBoundingClientRect();
      return { left, top };
    }, null);
    const word = await frame.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
    const moved = {
      left: word.left + place.left,
      right: word.right + place.left,
      top: word.top + place.top,
      bottom: word.bottom + place.top,
    };
    await inkDrawn(async () => inkUnder(await picture(page), [moved]));
  });

  for (const mode of ['open', 'closed'] as const) {
    test(`marks are drawn in a ${kind} of a shadow root that is ${mode}`, async ({ open }) => {
      const page = await open(`<x-outer></x-outer><script>
        for (const name of ['x-outer', 'x-inner']) customElements.define(name, class extends HTMLElement {
          connectedCallback() {
            this.closedRoot = this.attachShadow({ mode: '${mode}' });
            this.closedRoot.innerHTML = name === 'x-outer' ? '<x-inner></x-inner>' : ${JSON.stringify(html)};
          }
        });
      </script>`);
      const roots = ['x-outer', 'x-inner'];
      await ask(page, 'paint', MARKS, null);
      const { under, elsewhere } = await inkDrawn(() => inkOn(page, page, roots));
      expect(under[1]).toBeGreaterThan(ENOUGH.dotted * 0.4);
      expect(elsewhere).toBe(0);
      await ask(page, 'remove');
      await expect.poll(() => inkOn(page, page, roots)).toEqual(NO_INK);
    });
  }

  test(`marks in a ${kind} with light words on a dark ground have the light ink`, async ({ open }) => {
    const page = await open(html.replace('color:#000;background:#fff', 'color:#eee;background:#1e1e1e'));
    await ask(page, 'paint', MARKS, null);
    const light = await inkDrawn(() => inkOn(page, page, [], COLOURS.onDark));
    expect(light.elsewhere).toBe(0);
  });

  test(`a place of the viewport is told the mark of a ${kind} that is there`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'paint', MARKS, null);
    const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
    const middle = (word.top + word.bottom) / 2;
    expect(await ask(page, 'at', word.left + 1, middle)).toBe('knee');
    expect(await ask(page, 'at', word.right - 1, middle)).toBe('knee');
    expect(await ask(page, 'at', word.left - 12, middle)).toBeNull();
    expect(await ask(page, 'at', word.left, word.bottom + 20)).toBeNull();
    await ask(page, 'remove');
    expect(await ask(page, 'at', word.left + 1, middle)).toBeNull();
  });

  test(`marks in a ${kind} go with the words when it is scrolled, and are cut at its edge`, async ({
    open,
  }) => {
    const more = kind === 'textarea' ? '\nMore.'.repeat(20) : '<br>More.'.repeat(20);
    const page = await open(html.replace('fracture.', `fracture.${more}`));
    await ask(page, 'paint', MARKS, null);
    const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
    const scrolled = async (top: number): Promise<void> => {
      await page.evaluate((to) => {
        document.querySelector('#note')!.scrollTop = to;
      }, top);
      await frames(page);
    };
    await scrolled(5);
    const moved = { ...word, top: word.top - 5, bottom: word.bottom - 5 };
    await inkDrawn(async () => inkUnder(await picture(page), [moved]));
    await scrolled(100);
    await expect.poll(async () => inkUnder(await picture(page), [])).toEqual({ under: [], elsewhere: 0 });
  });
}

test('marks stay when an editor puts new nodes in the place of the old, and go when the words have changed', async ({
  open,
}) => {
  const page = await open(FIELDS.contenteditable);
  await ask(page, 'paint', MARKS, null);
  const render = async (html: string): Promise<void> => {
    await page.evaluate((inner) => {
      document.querySelector('#note')!.innerHTML = inner;
    }, html);
    await frames(page);
  };
  await render(NOTE.replace('fracture', '<i style="font-style:inherit">fracture</i>'));
  const same = await inkDrawn(() => inkOn(page, page));
  expect(same.elsewhere).toBe(0);
  await render(`New ${NOTE}`);
  await expect.poll(() => inkOn(page, page)).toEqual(NO_INK);
});
