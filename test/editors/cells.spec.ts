import { cells, titleOf } from './editors.ts';
import { test } from './fixture.ts';
import { sitting } from './kit/sitting.ts';

for (const cell of cells()) {
  test(titleOf(cell), { tag: cell.everyTime ? '@every-time' : '@matrix' }, async ({ open }) => {
    const bench = await open(cell.editor, cell.place);
    await sitting(bench, (what, work) => test.step(what, work));
  });
}
