import type { Browser, Page } from 'puppeteer-core';

/** Opens the browser's side panel beside `chart` and gives it. The browser asks for a click in a page of the extension. */
export async function openSidePanel(browser: Browser, ours: Page, chart: Page): Promise<Page> {
  await ours.bringToFront();
  await ours.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    document.addEventListener('click', () => void chrome.sidePanel.open({ windowId: id! }), { once: true });
  });
  await ours.mouse.click(5, 5);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  const panel = await target.asPage();
  await chart.bringToFront();
  await panel.waitForSelector('li');
  return panel;
}
