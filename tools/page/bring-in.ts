import type { Page } from 'puppeteer-core';

const PATIENCE = 300_000;

/** Chooses files in a workbench that has none, and waits until the last of so many charts is in the worklist, read. */
export async function bringIn(page: Page, paths: readonly string[], charts: number): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await input!.uploadFile(...paths);
  await page.waitForFunction(
    (count) =>
      document
        .querySelector('.worklist [role=status]')
        ?.textContent?.startsWith(`${count.toLocaleString('en')} chart`) === true &&
      document.querySelector('.progress') === null,
    { timeout: PATIENCE, polling: 'mutation' },
    charts,
  );
}
