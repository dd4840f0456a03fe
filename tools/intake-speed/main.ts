import { parseArgs } from 'node:util';
import { benchNotes, joinedNotes } from '../bench/notes.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { buildExtension } from '../start/build-extension.ts';
import { openBrowser } from '../start/open-browser.ts';
import { madeNote, TIMED } from './made-notes.ts';
import { table } from './report.ts';
import { timedImport } from './timed-import.ts';

// `npm run intake-speed`: how long the workbench takes for notes by the thousand in Chromium, findings included: those of the
// corpus where it is at hand; `-- --own`, and elsewhere: our own, which name more conditions a line.
const root = process.cwd();
const path = chromiumPath();

const { values } = parseArgs({ options: { own: { type: 'boolean', default: false } } });
const { source, notes } = values.own ? { source: 'own', notes: joinedNotes(root) } : benchNotes(root);
const browser = await openBrowser('chrome', path, buildExtension('chrome', root), true);
try {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  const address = target.url().replace('welcome', 'workbench');
  const results = [];
  for (const [format, count] of TIMED) {
    const files = Array.from({ length: count }, (_file, number) => madeNote(format, notes, number));
    // oxlint-disable-next-line no-await-in-loop -- one after the other, since they are timed
    results.push(await timedImport(browser, address, format, files));
  }
  console.log(`notes: ${source}\n${table(results)}`);
} finally {
  await browser.close();
}
