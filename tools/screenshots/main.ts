import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { shootBench, shootStudio } from './bench-pictures.ts';
import { buildExtension } from '../start/build-extension.ts';
import { cardButton, clickOnWords, typeNote } from '../start/chart-page.ts';
import { flagged } from '../start/flagged.ts';
import { openBrowser } from '../start/open-browser.ts';
import { serveSample } from '../start/serve.ts';
import { openSidePanel } from '../start/side-panel.ts';
import { settled, until } from '../start/wait.ts';
import { welcomePage } from '../start/welcome-page.ts';

// `npm run screenshots`: the pictures of the README, as a browser without a window draws them. What a clinician sees is
// light and dark.
const folder = 'docs/pictures';
const SCHEMES = ['light', 'dark'] as const;
const WIDE = { width: 1000, height: 760, deviceScaleFactor: 1.5 };
const LAPTOP = { width: 1366, height: 768, deviceScaleFactor: 1 };
const NARROW = { width: 380, height: 820, deviceScaleFactor: 1.5 };

const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const extension = buildExtension('chrome', process.cwd());
const site = await serveSample();
const browser = await openBrowser('chrome', path, extension, true);
try {
  await mkdir(folder, { recursive: true });
  await shootAll(browser, site.blank);
} finally {
  await browser.close();
  site.close();
}

async function shootAll(from: Browser, address: string): Promise<void> {
  const welcome = await welcomePage(from);
  await welcome.waitForSelector('.question');
  await shoot(welcome, 'first-run', WIDE);

  const settings = await from.newPage();
  await settings.goto(welcome.url().replace('welcome', 'options'));
  await settings.waitForSelector('.baseline');
  await shoot(settings, 'settings', { ...WIDE, height: 1100 });

  const chart = await from.newPage();
  await chart.setViewport(WIDE);
  await chart.goto(address);
  await typeNote(chart);
  const open = () => flagged(welcome, address);
  const [asked] = await settled('something to be flagged', open, (found) => found.length > 2);
  await chart.bringToFront();
  await shoot(chart, 'flagged', WIDE);

  const panel = await openSidePanel(from, welcome, chart);
  await panel.waitForSelector('.question');
  await shoot(panel, 'panel', NARROW);

  await chart.bringToFront();
  const last = (await open()).findLast(({ label }) => label === asked?.label || label !== '');
  if (last === undefined) throw new Error('nothing is asked in the sample note');
  await clickOnWords(chart, last.prompt.quote);
  const { label } = last.prompt.answers[0]!;
  await until(
    'the card to open',
    () => cardButton(chart, label),
    (found) => found !== null,
  );
  await shoot(chart, 'card', WIDE);

  const bench = await from.newPage();
  await bench.setViewport(LAPTOP);
  await bench.goto(welcome.url().replace('welcome', 'workbench'));
  await shootBench(bench, (name) => shootOne(bench, name, LAPTOP));
  const studio = await from.newPage();
  await studio.setViewport(LAPTOP);
  await studio.goto(welcome.url().replace('welcome', 'studio'));
  await shootStudio(studio, (name) => shootOne(studio, name, LAPTOP));
}

/** One picture in each scheme. */
async function shoot(page: Page, name: string, viewport: typeof WIDE): Promise<void> {
  for (const scheme of SCHEMES) await shootOne(page, name, viewport, scheme);
}

/** One picture, light and under its own name where no scheme is said. */
async function shootOne(
  page: Page,
  name: string,
  viewport: typeof WIDE,
  scheme?: (typeof SCHEMES)[number],
): Promise<void> {
  if (!page.url().endsWith('sidepanel.html')) await page.bringToFront();
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' }, // no colour halfway to another
  ]);
  // The panel has a size of its own until it has taken this one, and is drawn in it a frame later.
  await page.waitForFunction(
    ({ width, height }) =>
      innerWidth === width &&
      innerHeight === height &&
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    {},
    viewport,
  );
  const at = join(folder, scheme === undefined ? `${name}.png` : `${name}-${scheme}.png`);
  await writeFile(at, await page.screenshot({ captureBeyondViewport: false }));
  console.log(`saved ${at}`);
}
