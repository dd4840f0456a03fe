import { EDITORS, placesOf } from './editors.ts';
import { test } from './fixture.ts';
import { sitting } from './kit/cell.ts';

for (const editor of EDITORS) {
  for (const place of placesOf(editor)) {
    test(`${editor.name} ${place}`, async ({ open }) => {
      test.slow();
      const bench = await open(editor, place);
      await sitting(bench, (what, work) => test.step(what, work));
    });
  }
}
