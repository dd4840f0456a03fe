import { readFileSync } from 'node:fs';
import { COLOURS } from '#extension/marks/ink.ts';
import { createRequire } from 'node:module';
import { expect, test } from './fixture.ts';
import { inkUnder } from './ink-count.ts';
import { ask, frames, type LabPage, picture } from './lab.ts';
import { ENOUGH, FIELDS, KNEE, MARKS } from './marked-note.ts';
import { measuredPlace } from './measured-place.ts';

const FONT = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');

/** What a page does to a field that is marked already. */
const RESHAPED: readonly (readonly [what: string, style: string])[] = [
  ['as it was', ''],
  ['enlarged', '#note { transform: scale(1.3); transform-origin: 0 0 }'],
  ['moved and made smaller by what holds it', '.holder { transform: translate(40px, 30px) scale(.8) }'],
  ['zoomed', '#note { zoom: 1.25 }'],
  ['in a page that is zoomed', ':root { zoom: 1.2 }'],
  ['in another font', '#note { font: 24px/36px serif }'],
  ['in a font of the page', '#note { font: 20px/30px Loaded }'],
  ['in a font by what holds it', '.holder.large #note { font: 22px/30px Loaded }'],
  ['in a font that comes late', '#note { font-family: Late, monospace }'],
];

/** Loads a font into a page. Runs in the page. */
async function loadFont([name, url]: readonly [name: string, url: string]): Promise<void> {
  const face = new FontFace(name, `url(${url})`);
  document.fonts.add(face);
  await face.load();
}

async function isUnderItsWords(page: LabPage): Promise<string> {
  await frames(page);
  const places = [
    await page.evaluate(measuredPlace, { selector: '#note', ...KNEE }),
    await page.evaluate(measuredPlace, { selector: '#note', ...MARKS[1]! }),
  ];
  // Of a zoomed page Chromium's pictures have the screen's pixels, Firefox's those of the page.
  const png = await picture(page);
  const ratio = png.width / (await page.evaluate(() => innerWidth, null));
  const words = places.map(({ left, top, right, bottom }) => ({
    left: left * ratio,
    top: top * ratio,
    right: right * ratio,
    bottom: bottom * ratio,
  }));
  const { under, elsewhere } = inkUnder(png, words);
  if (under[0]! < ENOUGH.dotted * 0.4 || under[1]! < ENOUGH.dotted * 0.15)
    return `too little: ${under.join()}, elsewhere ${elsewhere}`;
  return elsewhere === 0 ? 'right' : `${elsewhere} pixels elsewhere`;
}

for (const [kind, html] of Object.entries(FIELDS)) {
  for (const byBoxes of [false, true]) {
    const how = byBoxes ? 'by boxes' : 'as the browser can';
    test(`marks drawn ${how} stay under the words of a ${kind} however the page reshapes it`, async ({
      open,
    }) => {
      const page = await open(`<style id="shape"></style><div class="holder">${html}</div>`);
      if (byBoxes) await ask(page, 'overlayOnly', true);
      await ask(page, 'paint', MARKS, null);
      const url = `data:font/ttf;base64,${readFileSync(FONT).toString('base64')}`;
      await page.evaluate(loadFont, ['Loaded', url] as const);
      for (const [what, style] of RESHAPED) {
        await page.evaluate((css) => {
          document.querySelector('#shape')!.textContent = css;
          document.querySelector('.holder')!.classList.toggle('large', css.includes('large'));
        }, style);
        await expect.poll(() => isUnderItsWords(page), { message: what }).toBe('right');
      }
      const before = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
      await page.evaluate(loadFont, ['Late', url] as const);
      const after = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
      expect(after.left).toBeLessThan(before.left - 20); // the font has come
      await expect.poll(() => isUnderItsWords(page), { message: 'when the font has come' }).toBe('right');
      await ask(page, 'overlayOnly', false);
    });
  }

  test(`marks in a ${kind} stay under its words when the browser is zoomed`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'paint', MARKS, null);
    try {
      for (const [byBoxes, factor] of [
        [false, 1.5],
        [true, 1.5],
        [true, 0.8],
        [false, 0.8],
      ] as const) {
        await page.zoom(factor);
        await ask(page, 'overlayOnly', byBoxes);
        await expect.poll(() => page.evaluate(() => devicePixelRatio, null)).toBeCloseTo(factor, 1);
        await expect
          .poll(() => isUnderItsWords(page), { message: `at ${factor}, ${byBoxes ? 'by boxes' : ''}` })
          .toBe('right');
      }
    } finally {
      await page.zoom(1);
      await ask(page, 'overlayOnly', false);
    }
  });

  test(`marks in a ${kind} have the light ink where the page is dark by its colour scheme alone`, async ({
    open,
  }) => {
    const plain = html.replace('color:#000;background:#fff', '');
    const page = await open(plain, { head: '<meta name="color-scheme" content="dark">' });
    await ask(page, 'paint', MARKS, null);
    const word = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
    const { under } = inkUnder(await picture(page), [word], COLOURS.onDark);
    expect(under[0]).toBeGreaterThan(ENOUGH.dotted);
  });
}
