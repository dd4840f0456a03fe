import { expect, test } from './fixture.ts';
import { inkUnder } from './ink-count.ts';
import { ask, frames, picture } from './lab.ts';
import { FIELDS, inkDrawn, inkOn, KNEE, MARKS, NO_INK } from './marked-note.ts';
import { placeOnFirstLine } from './word-place.ts';

for (const [kind, html] of Object.entries(FIELDS)) {
  test(`marks in a ${kind} have the colour of the text where the user forces colours`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'paint', MARKS, null);
    await inkDrawn(() => inkOn(page, page));
    await page.emulate({ forcedColors: 'active' });
    await frames(page);
    await expect.poll(() => inkOn(page, page)).toEqual(NO_INK);
    const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
    const line = { ...word, top: word.bottom - 6, bottom: word.bottom - 6 };
    await inkDrawn(async () => inkUnder(await picture(page), [line], '#000000'));
    await page.emulate({ forcedColors: 'none' });
    await frames(page);
    await inkDrawn(() => inkOn(page, page));
  });
}
