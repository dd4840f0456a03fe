import { type Browser, launch, type LaunchOptions } from 'puppeteer-core';

/**
 * Starts a browser of its own, with a fresh profile and the extension. By way of the debugging protocol, since Chrome's
 * and Edge's own builds no longer take `--load-extension`. Throws, with the browser's path, when it does not start.
 */
export async function openBrowser(
  kind: 'chrome' | 'firefox',
  executablePath: string,
  extension: string,
  headless: boolean,
): Promise<Browser> {
  const browser = await launched({
    browser: kind,
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 940, deviceScaleFactor: 1.5 } : null,
    handleSIGINT: false, // it ends with the tool, which says so first
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'], // else a bar warns of a test that is none
    ...(kind === 'chrome' ? { pipe: true, enableExtensions: true, args: chromeArgs(headless) } : {}),
  });
  await browser.installExtension(extension);
  return browser;
}

async function launched(options: LaunchOptions): Promise<Browser> {
  try {
    return await launch(options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the browser at ${options.executablePath} did not start: ${why}`, { cause: error });
  }
}

function chromeArgs(headless: boolean): string[] {
  return [
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium has no sandbox for root
    // Without eyes on it the browser looks up no name but ours: by itself it asks for hosts of its maker.
    ...(headless ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'] : []),
  ];
}
