import { setTimeout as after } from 'node:timers/promises';
import type { DevTools } from '../dev-tools.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { registered } from '../page/registered.ts';
import { servePages } from '../page/serve-page.ts';
import { Tab } from '../page/tab.ts';
import { startChromium } from '../start-up/chromium.ts';
import { buildExtension } from '../start/build-extension.ts';
import { ofExtension, trace } from './trace.ts';

// `npm run idle`: what ChartCue costs a page with 200 fields of which none has the focus.
const FIELDS = 200;
const SECONDS = 10;
const MOST_HEAP = 200_000;

const fields = Array.from(
  { length: FIELDS },
  (_, at) => `<label>Part ${at} <textarea>Knee osteoarthritis.</textarea></label>`,
);
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title>${fields.join('')}</html>`;
const site = await servePages({ '/chart': page });
const chromium = await startChromium(chromiumPath(), buildExtension('chrome', process.cwd()));
try {
  const { tools } = chromium;
  await registered(tools, `${site.granted}/chart`);
  const off = await Tab.open(tools, `${site.notGranted}/chart`);
  const without = await heapOf(off);
  await off.close();
  const on = await Tab.open(tools, `${site.granted}/chart`);
  const more = (await heapOf(on)) - without;
  await on.front();
  await stopBackground(on);
  const tasks = ofExtension(await trace(tools, () => after(SECONDS * 1000)));
  const woken = ofExtension(await tracedFocus(tools, on));
  if (woken.length === 0) throw new Error('the trace does not see ChartCue at work: nothing was measured');
  console.log(`a page with ${FIELDS} fields, none in focus, ${SECONDS} seconds`);
  console.log(`tasks of ChartCue: ${tasks.length} (once a field has the focus: ${woken.length})`);
  console.log(`heap of the page: ${(more / 1000).toFixed(0)} kB more, at most ${MOST_HEAP / 1000} kB`);
  if (tasks.length > 0 || more > MOST_HEAP) process.exitCode = 1;
} finally {
  await chromium.close();
  site.close();
}

/** Bytes in use, after all that can go is gone. */
async function heapOf(tab: Tab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  await tab.send('HeapProfiler.collectGarbage');
  return (await tab.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}

/** As the browser does by itself after half a minute: what that costs is no page's. */
async function stopBackground(tab: Tab): Promise<void> {
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  await tab.send('ServiceWorker.disable');
}

function tracedFocus(tools: DevTools, tab: Tab): ReturnType<typeof trace> {
  return trace(tools, async () => {
    await tab.evaluate("document.querySelector('textarea').focus()");
    await after(1000);
  });
}
