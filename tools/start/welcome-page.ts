import type { Browser, Page } from 'puppeteer-core';

/**
 * The welcome page, which a newly installed extension opens by itself. Wait for it before showing another page: it would
 * come to stand before that, and a page in the back is not drawn.
 */
export async function welcomePage(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'), {
    timeout: 15_000,
  });
  return target.asPage();
}
