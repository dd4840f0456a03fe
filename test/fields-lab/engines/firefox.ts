import { type Frame, type KeyInput, launch, type Page } from 'puppeteer-core';
import { ALONE } from '../../e2e/fixtures/firefox-alone.ts';
import { inFirefoxWindow, REACHABLE } from '../../e2e/fixtures/in-firefox-window.ts';
import { installInFirefox } from '../../e2e/fixtures/welcome.ts';
import { callOf, type LabFrame, type LabPage } from '../lab.ts';
import { opensWelcome, type Engine } from './engine.ts';

/** Playwright cannot drive a stock Firefox; puppeteer-core over WebDriver BiDi can. */
export async function startFirefox(...extensions: readonly string[]): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1000, height: 700 },
    args: [REACHABLE], // for what no driver emulates
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      ...ALONE,
    },
  });
  for (const extension of extensions) {
    if (opensWelcome(extension)) await installInFirefox(browser, extension);
    else await browser.installExtension(extension);
  }
  /** Does something with the browser of each tab. */
  async function ofTabs(what: string): Promise<void> {
    await inFirefoxWindow(browser, `for (const browser of gBrowser.browsers) ${what};`);
  }
  return {
    async newPage(): Promise<LabPage> {
      const page = await browser.newPage();
      return {
        ...frameOf(page),
        goto: async (url) => void (await page.goto(url)),
        frames: () => page.frames().map(frameOf),
        async press(chord) {
          const keys = chord.split('+').filter(isKey);
          for (const key of keys) await page.keyboard.down(key);
          for (const key of keys.toReversed()) await page.keyboard.up(key);
        },
        type: (text) => page.keyboard.type(text),
        click: (x, y) => page.mouse.click(x, y),
        async wheel(x, y, by) {
          await page.mouse.move(x, y);
          await page.mouse.wheel({ deltaY: by });
        },
        screenshot: async () => Buffer.from(await page.screenshot()),
        async emulate({ forcedColors, media }) {
          if (media !== undefined) throw new Error('Firefox prints a copy of the page');
          await ofTabs(`browser.browsingContext.forcedColorsOverride = '${forcedColors}'`);
        },
        zoom: (factor) => ofTabs(`browser.fullZoom = ${factor}`),
        close: () => page.close(),
      };
    },
    stop: () => browser.close(),
  };
}

function frameOf(frame: Page | Frame): LabFrame {
  return {
    evaluate: <Arg, Result>(work: (arg: Arg) => Result | Promise<Result>, arg: Arg) =>
      frame.evaluate<[], () => Result>(callOf(work, arg)),
  };
}

function isKey(name: string): name is KeyInput {
  return name !== '';
}
