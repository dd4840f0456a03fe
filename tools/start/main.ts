import { join } from 'node:path';
import { buildExtension } from './build-extension.ts';
import { isSeen } from './display.ts';
import { openBrowser } from './open-browser.ts';
import { type SampleSite, serveSample } from './serve.ts';
import { show } from './show.ts';
import { tour } from './tour.ts';

// `npm start`: the extension in a browser of its own, on a sample charting page. tools/setup.mjs says where the browser is.
const root = process.cwd();
const say = (line: string): void => console.log(line);
const chromium = process.env['CHROMIUM'];
const path = chromium ?? process.env['FIREFOX'];
const kind = chromium === undefined ? 'firefox' : 'chrome';
const seen = isSeen(process.platform, process.env);

try {
  if (path === undefined) throw new Error('Start it with "npm start": that finds a browser.');
  if (!seen && kind === 'firefox') {
    throw new Error(
      'Without a display this needs Chromium, Chrome or Edge. Install one, or set CHROMIUM to its path.',
    );
  }
  say('Building the extension ...');
  const extension = buildExtension(kind, root);
  const site = await serveSample();
  try {
    await visit(path, site, extension);
  } finally {
    site.close();
  }
} catch (error) {
  console.error(`start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function visit(browserPath: string, site: SampleSite, extension: string): Promise<void> {
  const browser = await openBrowser(kind, browserPath, extension, !seen);
  try {
    if (seen) return await show(browser, site.drafted, say);
    say('There is no display: going through it without one.\n');
    await tour(browser, site.blank, join(root, 'artifacts', 'start'), say);
  } finally {
    await browser.close();
  }
}
