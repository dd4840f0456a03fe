import { expect, test } from './fixture.ts';
import { inkUnder } from './ink-count.ts';
import { ask, frames, picture } from './lab.ts';
import { ENOUGH, FIELDS, inkOn, KNEE, MARKS } from './marked-note.ts';
import { placeOnFirstLine } from './word-place.ts';

for (const [kind, html] of Object.entries(FIELDS)) {
  test(`marks in a ${kind} have the colour of the text where the user forces colours`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'paint', MARKS, null);
    expect((await inkOn(page, page)).under[0]).toBeGreaterThan(ENOUGH.dotted);
    await page.emulate({ forcedColors: 'active' });
    await frames(page);
    expect(await inkOn(page, page)).toEqual({ under: [0, 0], elsewhere: 0 });
    const word = await page.evaluate(placeOnFirstLine, { selector: '#note', ...KNEE });
    const line = { ...word, top: word.bottom - 6, bottom: word.bottom - 6 };
    expect(inkUnder(await picture(page), [line], '#000000').under[0]).toBeGreaterThan(ENOUGH.dotted);
    await page.emulate({ forcedColors: 'none' });
    await frames(page);
    expect((await inkOn(page, page)).under[0]).toBeGreaterThan(ENOUGH.dotted);
  });

  test(`marks in a ${kind} are not printed`, async ({ open }) => {
    const page = await open(html);
    for (const byBoxes of [false, true]) {
      if (byBoxes) await ask(page, 'forgetValueRanges');
      await ask(page, 'paint', MARKS, null);
      await page.emulate({ media: 'print' });
      expect(await inkOn(page, page)).toEqual({ under: [0, 0], elsewhere: 0 });
      await page.emulate({ media: 'screen' });
      expect((await inkOn(page, page)).under[0]).toBeGreaterThan(ENOUGH.dotted);
    }
  });
}
