import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { extensionFolder } from '../fixtures/extension-folder.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';
import { closeWelcome } from '../fixtures/welcome.ts';

/** Every message longer by half, between brackets: what is not between brackets was not said by name. */
function pseudo(): string {
  const longer = Object.entries(messages).map(([key, { message }]) => {
    const more = 'ي'.repeat(Math.ceil(message.length / 2));
    return [key, { message: `⟦${message} ${more}⟧` }];
  });
  return JSON.stringify(Object.fromEntries(longer));
}

/** The extension in an invented language. Which languages a browser has differs: this one takes the place of English. */
async function browserIn(folder: string): Promise<BrowserContext> {
  const extension = join(folder, 'extension');
  await cp(extensionFolder('chrome'), extension, { recursive: true });
  await writeFile(join(extension, '_locales/en/messages.json'), pseudo());
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
    ],
    viewport: { width: 320, height: 900 },
  });
  await closeWelcome(context);
  return context;
}

/** Runs in the page: how wide it is in a direction. */
function widthIn(direction: string): number {
  document.documentElement.dir = direction;
  return document.documentElement.scrollWidth;
}

/** Words of the page that stand between no brackets: no message, nor of the rules or the browser. */
const UNSAID = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const about = node.parentElement.closest('.question, .packs label, kbd, .host-name, script, td');
    if (about === null && /[A-Za-z]{2}/.test(node.data) && !node.data.includes('⟦')) found.push(node.data);
  }
  return found;
})()`;

test('every page says its words by name, and is not too wide at 320 pixels in a longer language, from left or right', async () => {
  test.setTimeout(60_000);
  const folder = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const context = await browserIn(folder);
  try {
    const id = await extensionIdIn(context);
    const page: Page = await context.newPage();
    for (const [name, selector] of [
      ['welcome', '.question'],
      ['options', '.baseline'],
      ['sidepanel', '.nothing'],
    ] as const) {
      await page.goto(`chrome-extension://${id}/${name}.html`);
      await page.locator(selector).first().waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      for (const direction of ['ltr', 'rtl']) {
        expect(await page.evaluate(widthIn, direction), `${name} ${direction}`).toBeLessThanOrEqual(320);
      }
      expect(await page.evaluate(UNSAID), name).toEqual([]);
    }
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
