import type { Bench } from './bench.ts';
import { soonTrue } from './soon.ts';
import { EDITORS, type Engine, ENGINES } from './editors.ts';
import { expect, test } from './fixture.ts';

/** As a person clicks: some editors put the caret elsewhere a moment later. In milliseconds. */
const A_MOMENT = 200;

/** Typing at a click, undo and redo: what fails first, or null. */
async function failing(bench: Bench): Promise<string | null> {
  const was = await bench.text();
  const is = was.replace('She', 'xyShe');
  const becomes = (text: string): Promise<boolean> => soonTrue(async () => (await bench.text()) === text);
  const pressed = async (key: string, text: string): Promise<boolean> => {
    for (let letter = 0; letter < 2; letter += 1) {
      await bench.page.press(key); // in some a letter is a step
      if (await becomes(text)) return true;
    }
    return false;
  };
  for (let click = 0; click < 2; click += 1) {
    await bench.clickBefore('She');
    await bench.pause(A_MOMENT);
  }
  await bench.page.type('xy');
  if (!(await becomes(is))) return 'typing';
  if (!(await pressed('Control+z', was))) return 'undo';
  return (await pressed('Control+Shift+Z', is)) ? null : 'redo';
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
