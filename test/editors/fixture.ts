import { rm, writeFile } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { extensionFolder } from '../e2e/fixtures/extension-folder.ts';
import { startChromium } from '../fields-lab/engines/chromium.ts';
import type { Engine } from '../fields-lab/engines/engine.ts';
import { buildLabExtension } from '../fields-lab/engines/extension.ts';
import { startFirefox } from '../fields-lab/engines/firefox.ts';
import type { LabPage } from '../fields-lab/lab.ts';
import { Bench } from './bench.ts';
import { builtEditors } from './build.ts';
import { type Editor, EDITORS, type Engine as Browser, type Place } from './editors.ts';
import { EditorSite } from './serve.ts';

export interface EditorOptions {
  engine: Browser;
}
interface WorkerFixtures extends EditorOptions {
  running: Engine;
  site: EditorSite;
}
interface TestFixtures {
  tab: LabPage;
  open: (editor: Editor, place: Place) => Promise<Bench>;
  /** The same on a host where ChartCue is not turned on. */
  openAlone: (editor: Editor, place: Place) => Promise<Bench>;
  /** An editor in the page whose page can be asked to wait until it is at rest, with ChartCue or without. */
  openAtRest: (editor: Editor, isOn: boolean) => Promise<Bench>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  running: [
    async ({ engine }, use) => {
      // The extension as it is built, and beside it the lab's script, which is asked what the extension's code reads.
      const lab = await buildLabExtension();
      const start = engine === 'firefox' ? startFirefox : startChromium;
      const running = await start(extensionFolder(engine === 'firefox' ? 'firefox' : 'chrome'), lab);
      await use(running);
      await running.stop();
      await rm(lab, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  site: [
    async ({}, use) => {
      const site = new EditorSite(await builtEditors(EDITORS.map(({ name }) => name)));
      await site.listen();
      await use(site);
      site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ running }, use, info) => {
    const tab = await running.newPage();
    await use(tab);
    if (info.status !== info.expectedStatus) {
      await writeFile(info.outputPath('page.png'), await tab.screenshot());
    }
    await tab.close();
  },
  open: async ({ running, tab, site }, use) => {
    await use((editor, place) => Bench.open(running, tab, site.address(editor, place), editor, place));
  },
  openAlone: async ({ running, tab, site }, use) => {
    await use((editor, place) =>
      Bench.open(running, tab, site.address(editor, place, '127.0.0.1'), editor, place),
    );
  },
  openAtRest: async ({ running, tab, site }, use) => {
    await use((editor, isOn) => {
      const address = site.address(editor, 'page', isOn ? 'localhost' : '127.0.0.1', true);
      return Bench.open(running, tab, address, editor, 'page');
    });
  },
});

export { expect } from '@playwright/test';
