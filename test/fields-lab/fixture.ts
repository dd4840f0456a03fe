import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { test as base } from '@playwright/test';
import { startChromium } from './engines/chromium.ts';
import type { Engine } from './engines/engine.ts';
import { buildLabExtension } from './engines/extension.ts';
import { startFirefox } from './engines/firefox.ts';
import { ask, type LabPage } from './lab.ts';

export interface LabOptions {
  engine: 'chromium' | 'firefox';
}
interface Site {
  readonly url: string;
  /** Path to page. */
  readonly pages: Map<string, string>;
}
interface WorkerFixtures extends LabOptions {
  lab: LabPage;
  browserEngine: Engine;
  site: Site;
}
interface TestFixtures {
  page: never;
  /** Opens a page with this body and waits until the content script answers in each of its frames. */
  open: (body: string, options?: { frames?: number; head?: string }) => Promise<LabPage>;
}

let pagesMade = 0;

export const test = base.extend<Omit<TestFixtures, 'page'>, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  browserEngine: [
    async ({ engine }, use) => {
      const extension = await buildLabExtension();
      const started = await (engine === 'firefox' ? startFirefox(extension) : startChromium(extension));
      await use(started);
      await started.stop();
      await rm(extension, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  site: [
    async ({}, use) => {
      const pages = new Map<string, string>();
      const server = createServer((request, response) => {
        const body = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
        response
          .writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
          .end(body);
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the site has no port');
      await use({ url: `http://localhost:${address.port}`, pages });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  lab: [
    async ({ browserEngine }, use) => {
      const page = await browserEngine.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' }, // one page for all tests: each opens a document of its own in it
  ],
  open: async ({ lab, site }, use) => {
    await use(async (body, { frames = 1, head = '' } = {}) => {
      const path = `/page-${(pagesMade += 1)}`;
      site.pages.set(path, `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
      await lab.goto(site.url + path);
      await expect.poll(() => lab.frames().length).toBe(frames);
      for (const frame of lab.frames()) await ask(frame, 'fields');
      return lab;
    });
  },
});

export const { expect } = test;
