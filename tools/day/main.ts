import { parseArgs } from 'node:util';
import { readRulesFiles } from '#node/rules-files.ts';
import { readerOf } from '#extension/services/reader.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { registered } from '../page/registered.ts';
import { servePages } from '../page/serve-page.ts';
import { startChromium } from '../start-up/chromium.ts';
import { buildExtension } from '../start/build-extension.ts';
import { wholeRules } from '../whole-rules.ts';
import { type Charted, charted } from './charted.ts';
import { BLANK_NOTE } from './draft-tab.ts';
import { drafted } from './drafted.ts';
import { notesIn } from './notes.ts';
import { linesOf, overLimits, tableOf } from './report.ts';

// `npm run day -- [notes.jsonl]`: how much a clinician is asked who drafts 500 notes a paragraph at a time, through the
// extension in Chromium. `--dry` asks the background's own functions instead, without a browser and in seconds. Exit status
// 1 when a pack asks more than it may, or too much came and went.
const MOST = 500;
/** Of fewer notes a percentile says little. */
const LEAST = 100;
/** A draft is mostly pauses: so many go on beside each other on two cores. */
const TABS = '40';
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false }, tabs: { type: 'string', default: TABS } },
});
const root = process.cwd();
const notes = notesIn(root, positionals[0]).slice(0, MOST);
const started = performance.now();
const lines = linesOf(values.dry ? dry() : await throughExtension(Number(values.tabs)));
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const how = values.dry ? 'without a browser' : 'through the extension';
console.log(
  `${notes.length} notes, entered a paragraph at a time ${how} in ${minutes} minutes; questions a note before the cap\n`,
);
console.log(tableOf(lines));
const loud = overLimits(lines);
if (loud.length > 0 && notes.length >= LEAST) {
  console.error(`\nasks too much, or too early: ${loud.map(({ pack }) => pack).join(', ')}`);
  process.exitCode = 1;
}

function dry(): Charted[] {
  const { rules } = wholeRules(readRulesFiles(root));
  const reader = readerOf(rules);
  return notes.map((text) => charted(text, reader, rules.knowledge.inForceFrom));
}

async function throughExtension(tabs: number): Promise<Charted[]> {
  const site = await servePages({ '/note': BLANK_NOTE });
  const chromium = await startChromium(chromiumPath(), buildExtension('chrome', root));
  try {
    await registered(chromium.tools, `${site.granted}/note`);
    return await drafted(chromium.tools, `${site.granted}/note`, notes, tabs, (count) => {
      if (count % 50 === 0) console.error(`${count} of ${notes.length} notes`);
    });
  } finally {
    await chromium.close();
    site.close();
  }
}
