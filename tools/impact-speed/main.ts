import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinedNotes } from '../bench/notes.ts';
import { chromiumPath } from '../page/chromium-path.ts';
import { buildExtension } from '../start/build-extension.ts';
import { openBrowser } from '../start/open-browser.ts';
import { timedImpact } from './timed-impact.ts';

// `npm run impact-speed`: how long the studio takes to try a pack on 500 notes in Chromium, and whether its page stays free.
const NOTES = 500;
const root = process.cwd();
const path = chromiumPath();

const notes = joinedNotes(root);
const folder = mkdtempSync(join(tmpdir(), 'chartcue-impact-'));
const paths = Array.from({ length: NOTES }, (_file, number) => join(folder, `${number}.txt`));
for (const [number, file] of paths.entries())
  writeFileSync(file, `${notes[number % notes.length]}\nAssessment: Cerumen impaction, visit ${number}.\n`);
const browser = await openBrowser('chrome', path, buildExtension('chrome', root), true);
try {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  const page = await browser.newPage();
  const { said, milliseconds, longestFrame } = await timedImpact(
    page,
    target.url().replace('welcome', 'studio'),
    paths,
  );
  console.log(said);
  console.log(`${(milliseconds / 1000).toFixed(1)} s from the press to the result, at most 5 on two cores`);
  console.log(`${longestFrame.toFixed(0)} ms, the longest the page went without drawing meanwhile`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
