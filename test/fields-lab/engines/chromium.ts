import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Frame, type Page } from '@playwright/test';
import { closeWelcome } from '../../e2e/fixtures/welcome.ts';
import { callOf, type LabFrame, type LabPage } from '../lab.ts';
import { opensWelcome, type Engine } from './engine.ts';

const WINDOW = { width: 1000, height: 700 };

/** Starts Chromium with these extensions, given as directories. */
export async function startChromium(...extensions: readonly string[]): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'fields-lab-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    viewport: WINDOW,
    args: [
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  });
  if (extensions.some(opensWelcome)) await closeWelcome(context);
  return {
    async newPage(): Promise<LabPage> {
      const page = await context.newPage();
      return {
        ...frameOf(page),
        goto: async (url) => void (await page.goto(url)),
        frames: () => page.frames().map(frameOf),
        press: (chord) => page.keyboard.press(chord),
        type: (text) => page.keyboard.type(text),
        click: (x, y) => page.mouse.click(x, y),
        wheel: async (x, y, by) => {
          await page.mouse.move(x, y);
          await page.mouse.wheel(0, by);
        },
        screenshot: () => page.screenshot({ caret: 'initial' }), // hiding it leaves style attributes behind
        emulate: (media) => page.emulateMedia(media),
        // What zooming is to a page: larger pixels, and fewer of them.
        async zoom(factor) {
          await context.newCDPSession(page).then((session) =>
            session.send('Emulation.setDeviceMetricsOverride', {
              width: Math.round(WINDOW.width / factor),
              height: Math.round(WINDOW.height / factor),
              deviceScaleFactor: factor,
              mobile: false,
            }),
          );
        },
        close: () => page.close(),
      };
    },
    async pause(on) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${idOf(extensions[0]!)}/sidepanel.html`);
      const pausedHosts = on ? ['http://localhost/*'] : [];
      await page.evaluate((hosts) => chrome.storage.local.set({ pausedHosts: hosts }), pausedHosts);
      await page.close();
    },
    async stop() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The id that Chromium gives an unpacked extension: its path, hashed, in letters from a on. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

function frameOf(frame: Page | Frame): LabFrame {
  return {
    evaluate: <Arg, Result>(work: (arg: Arg) => Result | Promise<Result>, arg: Arg) =>
      frame.evaluate<Result>(callOf(work, arg)),
  };
}
