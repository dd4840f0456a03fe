import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinedNotes } from '../bench/notes.ts';
import { findBrowsers } from '../setup/browsers.mjs';
import { buildExtension } from '../start/build-extension.ts';
import { openBrowser } from '../start/open-browser.ts';
import { timedImpact } from './timed-impact.ts';

// `npm run impact-speed`: how long the studio takes to try a pack on 500 notes in Chromium, and whether its page stays free.
const NOTES = 500;
const root = process.cwd();
const place = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
const path = findBrowsers(['chromium'], place).found['CHROMIUM'];
if (path === undefined) throw new Error('No Chromium was found: set CHROMIUM to its path.');

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
