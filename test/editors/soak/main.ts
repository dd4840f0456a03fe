import { parseArgs } from 'node:util';
import { extensionFolder } from '../../e2e/fixtures/extension-folder.ts';
import { startChromium } from '../../fields-lab/engines/chromium.ts';
import type { Engine as Running } from '../../fields-lab/engines/engine.ts';
import { startFirefox } from '../../fields-lab/engines/firefox.ts';
import { Bench } from '../bench.ts';
import { builtEditors } from '../build.ts';
import { type Editor, EDITORS, type Engine, ENGINES } from '../editors.ts';
import { EditorSite } from '../serve.ts';
import { charting } from './edits.ts';
import { KeptCells, type Outcome, SAME, scriptsOf } from './kept.ts';
import { charted, drawnAt, type Held, partedAfter } from './soak.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** Names with commas between; all where none is given. */
    editor: { type: 'string', default: EDITORS.map(({ name }) => name).join() },
    browser: { type: 'string', default: Object.keys(ENGINES).join() },
    /** Runs also the cells that docs/soak.json has. */
    again: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.edits), Number(values.seed)];
const edits = charting(seed, count);
const kept = new KeptCells();
const site = new EditorSite(await builtEditors(EDITORS.map(({ name }) => name)));
await site.listen();

/** Charts on a host of the site. On 127.0.0.1 ChartCue is not turned on. */
async function run(running: Running, editor: Editor, host: 'localhost' | '127.0.0.1'): Promise<Held[]> {
  const tab = await running.newPage();
  try {
    const address = site.address(editor, 'page', host, true);
    return await charted(await Bench.open(running, tab, address, editor, 'page'), edits);
  } finally {
    await tab.close();
  }
}

/** What became of an editor with ChartCue on and off. Where they differ, a second run without it says whose doing it is. */
async function compared(
  running: Running,
  editor: Editor,
): Promise<Pick<Outcome, 'result' | 'characters' | 'drawn'>> {
  const [off, on] = [await run(running, editor, '127.0.0.1'), await run(running, editor, 'localhost')];
  const found = { characters: off.at(-1)!.text.length, drawn: `at ${drawnAt(on)} of ${on.length} looks` };
  if (drawnAt(on) === 0 || drawnAt(off) > 0) return { ...found, result: 'not with ChartCue and without it' };
  const after = partedAfter(on, off);
  if (after === null) return { ...found, result: SAME };
  const byItself = partedAfter(await run(running, editor, '127.0.0.1'), off);
  const other = byItself === null ? 'always the same without it' : `nor twice without it, after ${byItself}`;
  return { ...found, result: `no longer the same within the first ${after}, ${other}` };
}

let parted = 0;
for (const engine of values.browser.split(',') as Engine[]) {
  const extension = extensionFolder(engine === 'firefox' ? 'firefox' : 'chrome');
  const terms = { edits: count, seed, scripts: scriptsOf(extension) };
  for (const editor of EDITORS.filter(({ name }) => values.editor.split(',').includes(name))) {
    const cell = `${editor.name}, in ${ENGINES[engine]}`;
    if (!values.again && kept.isDone(cell, terms)) {
      console.log(`${cell}: ${SAME}, as kept`);
      continue;
    }
    const started = performance.now();
    const running = await (engine === 'firefox' ? startFirefox : startChromium)(extension);
    const found = await compared(running, editor);
    const { result, characters, drawn } = found;
    await running.stop();
    const seconds = Math.round((performance.now() - started) / 1000);
    kept.keep(cell, { ...terms, ...found, seconds });
    if (result !== SAME) parted += 1;
    console.log(
      `${cell}: ${count} edits, ${characters} characters, drawn ${drawn}: ${result}, on and off (${seconds} s)`,
    );
  }
}
site.close();
if (parted > 0)
  console.error(`${parted} cells differ. The same again: --seed ${seed} --editor NAME --browser NAME`);
process.exitCode = parted > 0 ? 1 : 0;
