import { parseArgs } from 'node:util';
import { extensionFolder } from '../../e2e/fixtures/extension-folder.ts';
import { startChromium } from '../../fields-lab/engines/chromium.ts';
import { startFirefox } from '../../fields-lab/engines/firefox.ts';
import { Bench } from '../bench.ts';
import { builtEditors } from '../build.ts';
import { EDITORS, type Engine } from '../editors.ts';
import { EditorSite } from '../serve.ts';
import { charting } from './edits.ts';
import { charted, partedAfter } from './soak.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    editor: { type: 'string', default: '' },
    browser: { type: 'string', default: 'chromium,firefox' },
  },
});
const edits = charting(Number(values.seed), Number(values.edits));
const site = new EditorSite(await builtEditors(EDITORS.map(({ name }) => name)));
await site.listen();
let parted = 0;
for (const engine of values.browser.split(',') as Engine[]) {
  const firefox = engine === 'firefox';
  const running = await (firefox ? startFirefox : startChromium)(
    extensionFolder(firefox ? 'firefox' : 'chrome'),
  );
  for (const editor of EDITORS.filter(({ name }) => values.editor === '' || name === values.editor)) {
    const run = async (host: string): Promise<Awaited<ReturnType<typeof charted>>> => {
      const tab = await running.newPage();
      const bench = await Bench.open(running, tab, site.address(editor, 'page', host), editor, 'page');
      const held = await charted(bench, edits);
      await tab.close();
      return held;
    };
    const [off, on] = [await run('127.0.0.1'), await run('localhost')];
    const after = partedAfter(on, off);
    if (after !== null) parted += 1;
    const result = after === null ? 'the same' : `no longer the same within the first ${after}`;
    console.log(
      `${engine} ${editor.name}: ${edits.length} edits, ${off.at(-1)!.text.length} characters, with ChartCue on and off ${result}`,
    );
  }
  await running.stop();
}
site.close();
if (parted > 0)
  console.error(`${parted} editors differ. The same edits again: --seed ${values.seed} --editor NAME`);
process.exitCode = parted > 0 ? 1 : 0;
