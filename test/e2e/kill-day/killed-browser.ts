import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { launch } from '../fixtures/chromium.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';

/** How a page may end. */
export const ENDS = ['page crashes', 'page is closed', 'background is stopped', 'browser is killed'] as const;
export type End = (typeof ENDS)[number];

/** Seen twice in some five hundred ends: a browser that draws nothing any more. A press waits for a drawing, and would for hours. */
const MOST_FOR_A_STEP = 60_000;
/** How long a drawing may take, in ms: it takes 17 on an idle machine. */
const MOST_FOR_A_DRAWING = 10_000;

/** A browser whose pages, background and whole self are ended from outside, on a profile that outlasts it. */
export class KilledBrowser {
  readonly #profile: string;
  #context: BrowserContext;
  #extension: string;

  static async start(profile: string): Promise<KilledBrowser> {
    const context = await launch(profile);
    return new KilledBrowser(profile, context, await extensionIdIn(context));
  }

  private constructor(profile: string, context: BrowserContext, extension: string) {
    this.#profile = profile;
    this.#context = context;
    this.#extension = extension;
  }

  /** A new page of the extension. */
  async open(name: 'workbench' | 'welcome'): Promise<Page> {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(MOST_FOR_A_STEP);
    await page.goto(`chrome-extension://${this.#extension}/${name}.html`);
    return page;
  }

  /** Whether the browser still draws the page. Rejects when that is no longer there. */
  async draws(page: Page): Promise<boolean> {
    const drawn = page.evaluate(() => new Promise<boolean>((is) => requestAnimationFrame(() => is(true))));
    drawn.catch(() => undefined); // told below, unless it comes too late
    return Promise.race([drawn, setTimeout(MOST_FOR_A_DRAWING, false)]);
  }

  /** Ends a page in one of the ways. Resolved when it is gone, and where that was its end, when the browser runs again. */
  async end(page: Page, end: End): Promise<void> {
    if (end === 'browser is killed') return this.#kill();
    if (end === 'background is stopped') {
      const session = await this.#context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
    }
    if (end === 'page crashes') {
      const session = await this.#context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // there is nobody left to answer
      await crashed;
    }
    await page.close();
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** By the signal that no program can hold up. The lock of a profile is a link that names the browser's process. */
  async #kill(): Promise<void> {
    const lock = await readlink(join(this.#profile, 'SingletonLock'));
    const pid = Number(lock.slice(lock.lastIndexOf('-') + 1));
    const closed = this.#context.waitForEvent('close');
    process.kill(pid, 'SIGKILL');
    await closed;
    await expect.poll(() => isRunning(pid)).toBe(false);
    this.#context = await launch(this.#profile);
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
