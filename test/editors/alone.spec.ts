import type { Bench } from './bench.ts';
import { soonTrue } from './soon.ts';
import { EDITORS, type Engine, ENGINES } from './editors.ts';
import { expect, test } from './fixture.ts';

/** As a person clicks: some editors put the caret elsewhere a moment later. In milliseconds. */
const A_MOMENT = 200;

/** Typing at a click, one step of undo and of redo: what fails first, or null. */
async function failing(bench: Bench): Promise<string | null> {
  const was = await bench.text();
  const is = was.replace('She', 'xShe');
  const becomes = (text: string): Promise<boolean> => soonTrue(async () => (await bench.text()) === text);
  for (let click = 0; click < 2; click += 1) {
    await bench.clickBefore('She');
    await bench.pause(A_MOMENT);
  }
  await bench.page.type('x');
  if (!(await becomes(is))) return 'typing';
  await bench.page.press('Control+z');
  if (!(await becomes(was))) return 'undo';
  await bench.page.press('Control+Shift+Z');
  return (await becomes(is)) ? null : 'redo';
}

for (const editor of EDITORS) {
  for (const [engine, name] of Object.entries(ENGINES)) {
    const fails = editor.notInShadow?.[engine as Engine] ?? null;
    const what = fails === null ? 'lives' : `does not live (${fails})`;
    const title = `${editor.name}: ${what} in a shadow root, without ChartCue, in ${name}`;
    test(title, { tag: '@matrix' }, async ({ openAlone }) => {
      expect(await failing(await openAlone(editor, 'shadow'))).toBe(fails);
    });
  }
}
