import { EDITORS, ENGINES } from './editors.ts';
import { expect, test } from './fixture.ts';
import { charting } from './soak/edits.ts';
import { charted, drawnAt, partedAfter } from './soak/soak.ts';

/** A little of what `npm run soak` does for each editor, in the one that is first to be thrown off by a hasty key. */
const editor = EDITORS.find(({ name }) => name === 'prosemirror')!;
const EDITS = 50;

for (const name of Object.values(ENGINES)) {
  const title = `${editor.name}: ${EDITS} edits of charting end in the same note with ChartCue and without, in ${name}`;
  test(title, { tag: '@every-time' }, async ({ openAtRest }) => {
    const off = await charted(await openAtRest(editor, false), charting(2, EDITS));
    const bench = await openAtRest(editor, true);
    const on = await charted(bench, charting(2, EDITS));
    await expect.poll(() => bench.traces()).not.toEqual([]); // it was there
    expect(drawnAt(off)).toBe(0);
    expect(partedAfter(on, off)).toBe(null);
  });
}
