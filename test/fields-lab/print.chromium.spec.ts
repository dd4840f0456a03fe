import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';
import { FIELDS, inkDrawn, inkOn, MARKS, NO_INK } from './marked-note.ts';

// Firefox prints a copy of a page; that the page itself becomes paper, as it can be made to, happens to nobody.
for (const [kind, html] of Object.entries(FIELDS)) {
  test(`marks in a ${kind} are not printed`, async ({ open }) => {
    const page = await open(html);
    for (const byBoxes of [false, true]) {
      if (byBoxes) await ask(page, 'forgetValueRanges');
      await ask(page, 'paint', MARKS, null);
      await page.emulate({ media: 'print' });
      await expect.poll(() => inkOn(page, page)).toEqual(NO_INK);
      await page.emulate({ media: 'screen' });
      await inkDrawn(() => inkOn(page, page));
    }
  });
}
