import { createServer } from 'node:http';
import { joinedNotes } from '../bench/notes.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { buildExtension } from '../start/build-extension.ts';
import { Chart } from './chart.ts';
import { startChromium } from './chromium.ts';
import { medianDrawn, type Run, runOf, table, TARGET_MS } from './report.ts';
import { TIMED_MODE } from './timed-build.ts';

// `npm run start-up`: how long the first findings of a note take in Chromium when the background is stopped.
const RUNS = 15;
const root = process.cwd();
const path = chromiumPath();

const note = joinedNotes(root)[0]!;
const page = `<!doctype html><meta charset="utf-8"><title>Chart</title><label>Note <textarea id="note" rows="40" cols="100">
${note.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</textarea></label>`;
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
await new Promise<void>((resolve) => {
  server.listen(0, 'localhost', resolve);
});
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the page got no port');
const chromium = await startChromium(path, buildExtension('chrome', root, TIMED_MODE));
try {
  const chart = await Chart.open(chromium.tools, `http://localhost:${address.port}/`);
  await chart.focus();
  const runs: Run[] = [];
  let findings = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    // One after the other: they are timed.
    // oxlint-disable no-await-in-loop
    await chart.stopBackground();
    const { seen, steps } = await chart.endLine();
    // oxlint-enable no-await-in-loop
    findings = seen.findings;
    if (run > 0) runs.push(runOf(seen, steps)); // the first also starts the browser's own processes
  }
  console.log(`a note of ${note.length} characters with ${findings} questions, ${RUNS} runs, milliseconds`);
  console.log(table(runs));
  if (medianDrawn(runs) > TARGET_MS) {
    console.error(`the median is over ${TARGET_MS} ms`);
    process.exitCode = 1;
  }
} finally {
  await chromium.close();
  server.closeAllConnections();
  server.close();
}
