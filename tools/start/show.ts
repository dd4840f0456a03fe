import type { Browser } from 'puppeteer-core';
import { welcomePage } from './welcome-page.ts';

/** Shows the page to whoever sits before the screen, until the browser is closed or Ctrl+C is pressed. */
export async function show(browser: Browser, address: string, say: (line: string) => void): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address);
  // Firefox lists no page of an extension, and opens this one in the back.
  if (!/firefox/i.test(await browser.version())) await welcomePage(browser);
  await page.bringToFront();
  await page.click('#plan');
  say(`ChartCue runs on ${address}
Click into the note: what it leaves open is underlined. Click an underline, or press Alt+Shift+Q, to be asked.
Change the note at will.
ChartCue's button (in Chrome among the extensions, the jigsaw piece) opens the side panel.
Close the browser or press Ctrl+C to end.`);
  await new Promise<void>((ended) => {
    process.once('SIGINT', () => ended());
    process.once('SIGTERM', () => ended());
    browser.once('disconnected', () => ended());
  });
}
