import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBrowser } from '#tools/start/open-browser.ts';
import { serveSample } from '#tools/start/serve.ts';
import { tour } from '#tools/start/tour.ts';
import { extensionFolder } from '../fixtures/extension-folder.ts';

test('npm start without a display: types, flags, answers, saves pictures', async () => {
  test.setTimeout(90_000); // a whole visit, as a user would wait for it
  const folder = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const site = await serveSample();
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await openBrowser('chrome', chromium, extensionFolder('chrome'), true);
  const said: string[] = [];
  try {
    await tour(browser, site.blank, folder, (line) => said.push(line));
  } finally {
    await browser.close();
    site.close();
  }
  const text = said.join('\n');
  expect(text).toContain('Flagged: 3 questions');
  expect(text).toMatch(
    /1:4 in Assessment and plan +ask +laterality +Distal radius fracture +Which wrist is affected\?/,
  );
  expect(text).toMatch(/answered "right"\. The note now reads:\n {2}1\. .*\bright\b/i);
  expect(text).toContain('Still open: 2 questions');
  expect((await readdir(folder)).toSorted()).toEqual([
    '1-flagged.png',
    '2-card.png',
    '3-answered.png',
    '4-side-panel.png',
  ]);
  await rm(folder, { recursive: true });
});
