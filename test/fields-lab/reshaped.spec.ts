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
  ['in a font that comes late', '#note { font-family: Late, monospace }'],
];

/** Loads a font into a page that has used its name for a while. Runs in the page. */
async function lateFont(url: string): Promise<void> {
  const face = new FontFace('Late', `url(${url})`);
  document.fonts.add(face);
  await face.load();
}

async function isUnderItsWords(page: LabPage): Promise<string> {
  await frames(page);
  const word = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
  const other = await page.evaluate(measuredPlace, { selector: '#note', ...MARKS[1]! });
  const { under, elsewhere } = inkUnder(await picture(page), [word, other]);
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
      for (const [what, style] of RESHAPED) {
        await page.evaluate((css) => {
          document.querySelector('#shape')!.textContent = css;
        }, style);
        await expect.poll(() => isUnderItsWords(page), { message: what }).toBe('right');
      }
      const url = `data:font/ttf;base64,${readFileSync(FONT).toString('base64')}`;
      const before = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
      await page.evaluate(lateFont, url);
      const after = await page.evaluate(measuredPlace, { selector: '#note', ...KNEE });
      expect(after.left).toBeLessThan(before.left - 20); // the font has come
      await expect.poll(() => isUnderItsWords(page), { message: 'when the font has come' }).toBe('right');
      await ask(page, 'overlayOnly', false);
    });
  }

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
