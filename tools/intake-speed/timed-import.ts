import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
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

const PATIENCE = 300_000;

/** Brings files of one format into a workbench that has none, and times it. */
export async function timedImport(
  page: Page,
  address: string,
  format: TimedFormat,
  files: readonly Uint8Array[],
): Promise<TimedImport> {
  const folder = mkdtempSync(join(tmpdir(), 'chartcue-intake-'));
  try {
    const paths = writtenFiles(folder, files);
    await page.goto(address);
    const input = await page.waitForSelector('input');
    await page.evaluate(watchFrames);
    await input!.evaluate((element) => {
      element.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true });
    });
    await input!.uploadFile(...paths);
    await page.waitForFunction(
      (count) =>
        document
          .querySelector('.worklist [role=status]')
          ?.textContent?.startsWith(`${count.toLocaleString('en')} chart`) === true &&
        document.querySelector('.progress') === null,
      { timeout: PATIENCE, polling: 'raf' },
      paths.length,
    );
    const seen = await page.evaluate(() => ({
      whole: performance.now() - performance.getEntriesByName('chosen')[0]!.startTime,
      longestFrame: Math.max(...performance.getEntriesByName('frame').map(({ duration }) => duration)),
      charts: Number(document.querySelector('[role=grid]')?.ariaRowCount ?? 1) - 1,
    }));
    return { format, notes: paths.length, ...seen };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writtenFiles(folder: string, files: readonly Uint8Array[]): string[] {
  return files.map((bytes, number) => {
    const path = join(folder, `note-${number}`);
    writeFileSync(path, bytes);
    return path;
  });
}
