import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { bringIn } from '../page/bring-in.ts';
import { watchFrames } from '../page/watch-frames.ts';
import type { TimedFormat } from './made-notes.ts';

/** What bringing notes in took, in milliseconds. */
export interface TimedImport {
  readonly format: TimedFormat;
  readonly notes: number;
  /** From the choice of the files to the last chart in the worklist, findings included. */
  readonly whole: number;
  /** The longest the page went without drawing. */
  readonly longestFrame: number;
  /** Charts that the worklist has in the end. */
  readonly charts: number;
}

/**
 * Brings files of one format into a workbench that has none, twice: timed, and with an eye on its frames. An eye costs a
 * frame each 16 ms, half a second in ten. A page of its own for each, since one with charts asks before it is left.
 */
export async function timedImport(
  browser: Browser,
  address: string,
  format: TimedFormat,
  files: readonly Uint8Array[],
): Promise<TimedImport> {
  const folder = mkdtempSync(join(tmpdir(), 'chartcue-intake-'));
  try {
    const paths = writtenFiles(folder, files);
    const timed = await imported(browser, address, paths, (page) =>
      page.evaluate(() => ({
        whole: performance.now() - performance.getEntriesByName('chosen')[0]!.startTime,
        charts: Number(document.querySelector('[role=grid]')?.ariaRowCount ?? 1) - 1,
      })),
    );
    const longestFrame = await imported(
      browser,
      address,
      paths,
      (page) =>
        page.evaluate(() =>
          Math.max(...performance.getEntriesByName('frame').map(({ duration }) => duration)),
        ),
      watchFrames,
    );
    return { format, notes: paths.length, ...timed, longestFrame };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings files into a page of its own, and gives what is seen in it once the last chart is in the worklist. */
async function imported<Seen>(
  browser: Browser,
  address: string,
  paths: readonly string[],
  seen: (page: Page) => Promise<Seen>,
  before: () => void = () => {},
): Promise<Seen> {
  const page = await browser.newPage();
  await page.goto(address);
  const input = await page.waitForSelector('input');
  await page.evaluate(before);
  await input!.evaluate((element) => {
    element.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true });
  });
  await bringIn(page, paths, paths.length);
  const what = await seen(page);
  await page.close();
  return what;
}

function writtenFiles(folder: string, files: readonly Uint8Array[]): string[] {
  return files.map((bytes, number) => {
    const path = join(folder, `note-${number}`);
    writeFileSync(path, bytes);
    return path;
  });
}
