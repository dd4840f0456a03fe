import type { Page } from 'puppeteer-core';
import { watchFrames } from '../page/watch-frames.ts';

/** What a run over notes took, in milliseconds. */
export interface TimedImpact {
  /** What the page says of it. */
  readonly said: string;
  /** From the press to the result, the worker's start included. */
  readonly milliseconds: number;
  /** The longest the page went without drawing. */
  readonly longestFrame: number;
}

const PATIENCE = { timeout: 120_000 };

/** Tries the pack "ent" that ships, against none of one's own, on files: the pack's own rules run twice. */
export async function timedImpact(
  page: Page,
  studio: string,
  paths: readonly string[],
): Promise<TimedImpact> {
  await page.goto(`${studio}#ent`);
  const input = await page.waitForSelector('.impact .file input', PATIENCE);
  await input!.uploadFile(...paths);
  const button = await page.waitForSelector('.impact .strong:not(:disabled)', PATIENCE);
  await page.evaluate(watchFrames);
  await button!.evaluate((element) => {
    element.addEventListener('click', () => performance.mark('pressed'), { capture: true, once: true });
  });
  await button!.click();
  await page.waitForFunction(() => document.querySelector('.impact table') !== null, {
    ...PATIENCE,
    polling: 'raf',
  });
  return page.evaluate(() => ({
    said: document.querySelector('.impact [role=status]')?.textContent ?? '',
    milliseconds: performance.now() - performance.getEntriesByName('pressed')[0]!.startTime,
    longestFrame: Math.max(...performance.getEntriesByName('frame').map(({ duration }) => duration)),
  }));
}
