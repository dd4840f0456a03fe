import { EDITORS, ENGINES } from './editors.ts';
import { expect, test } from './fixture.ts';
import { charting } from './soak/edits.ts';
import { charted, partedAfter } from './soak/soak.ts';

const EDITS = charting(7, 200);

for (const editor of EDITORS) {
  for (const name of Object.values(ENGINES)) {
    const title = `${editor.name}: 200 edits leave the same note with ChartCue on and off, in ${name}`;
    test(title, { tag: '@matrix' }, async ({ open, openAlone }) => {
      const off = await charted(await openAlone(editor, 'page'), EDITS);
      const on = await charted(await open(editor, 'page'), EDITS);
      expect(partedAfter(on, off)).toBeNull();
      expect(on.at(-1)!.text.length).toBeGreaterThan(500); // the edits have written something
    });
  }
}
