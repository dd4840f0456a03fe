import { joinedNotes } from '../bench/notes.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { registered } from '../page/registered.ts';
import { servePages } from '../page/serve-page.ts';
import { Tab } from '../page/tab.ts';
import { startChromium } from '../start-up/chromium.ts';
import { buildExtension } from '../start/build-extension.ts';
import { typingPages } from './pages.ts';
import { type Delays, faults, table } from './report.ts';
import { takeBack, typeLine } from './type-keys.ts';

// `npm run typing`: what ChartCue adds to the time from key to key, in a note of 5,000 characters, on and off in turn.
const TURNS = 12;
const root = process.cwd();
const note = joinedNotes(root)[0]!;
const pages = typingPages(note);
const site = await servePages(
  Object.fromEntries(Object.entries(pages).map(([name, html]) => [`/${name}`, html])),
);
const chromium = await startChromium(chromiumPath(), buildExtension('chrome', root));
try {
  await registered(chromium.tools, `${site.granted}/textarea`);
  const all: Delays[] = [];
  for (const field of Object.keys(pages)) {
    // One after the other: they are timed.
    // oxlint-disable no-await-in-loop
    const tabs = {
      off: await Tab.open(chromium.tools, `${site.notGranted}/${field}`),
      on: await Tab.open(chromium.tools, `${site.granted}/${field}`),
    };
    const delays = { off: [] as number[], on: [] as number[] };
    for (let turn = 0; turn <= TURNS; turn += 1) {
      for (const which of ['off', 'on'] as const) {
        const tab = tabs[which];
        await tab.front();
        await tab.evaluate('caretToMiddle()');
        const took = await typeLine(tab);
        if (turn > 0) delays[which].push(...took); // the first turn compiles what is run
        await takeBack(tab);
      }
    }
    const marks = await tabs.on.evaluate<number>('CSS.highlights.size');
    if (marks === 0) throw new Error(`${field}: nothing was underlined, so nothing was measured`);
    await Promise.all([tabs.off.close(), tabs.on.close()]);
    // oxlint-enable no-await-in-loop
    all.push({ field, ...delays });
  }
  const keys = all[0]!.off.length;
  console.log(`a note of ${note.length} characters, ${keys} keys each, milliseconds from key to key`);
  console.log(table(all));
  for (const fault of faults(all)) {
    console.error(fault);
    process.exitCode = 1;
  }
} finally {
  await chromium.close();
  site.close();
}
