import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { DevTools } from '#tools/dev-tools.ts';
import { Background } from '../fixtures/background.ts';
import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { launch } from '../fixtures/chromium.ts';
import { extensionFolder } from '../fixtures/extension-folder.ts';
import { extensionIdIn } from '../fixtures/extension-id.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { startSite } from '../fixtures/site.ts';

const KNEE = 'Knee osteoarthritis';
const HIP = 'Hip pain';
const NOTE = `Assessment: ${KNEE}.\n${HIP} after a fall in March.\n`;

/**
 * Runs in the background: makes of the database what the first version of it was, with all rows that it had tables for, and
 * keeps the settings that it knew.
 */
const AS_THE_FIRST_VERSION_LEFT_IT = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = {
    asides: [{ keyPath: 'hash' }, { note: 'note' }],
    notes: [{ keyPath: 'id' }, { page: 'page' }],
    remarks: [{ keyPath: 'id', autoIncrement: true }, {}],
    keys: [{}, {}],
    counts: [{ keyPath: ['day', 'host', 'rule'] }, { day: 'day' }],
  };
  const now = await done(indexedDB.open('chartcue'));
  const rows = {};
  for (const name of Object.keys(stores)) {
    const store = now.transaction(name).objectStore(name);
    rows[name] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  }
  now.close();
  await done(indexedDB.deleteDatabase('chartcue'));
  const opening = indexedDB.open('chartcue', 10); // version 1, as Dexie counts
  opening.onupgradeneeded = () => {
    for (const [name, [key, indexes]] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, key);
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      const [keys, values] = rows[name];
      values.forEach((value, at) => (key.keyPath === undefined ? store.put(value, keys[at]) : store.put(value)));
    }
  };
  (await done(opening)).close();
  const chosen = { marks: 4, language: 'de' };
  await chrome.storage.local.set({ settings: { version: 1, chosen } });
  return [rows.asides, rows.notes, rows.counts].map(([keys]) => keys.length);
})()`;

const VERSIONS = 'indexedDB.databases().then((all) => all.map(({ version }) => version))';

interface Opened {
  readonly context: BrowserContext;
  readonly background: Background;
  close(): Promise<void>;
}

async function opened(profile: string, extension: string): Promise<Opened> {
  const context = await launch(profile, extension);
  const tools = await DevTools.connect(profile);
  const background = new Background(context, tools, await extensionIdIn(context));
  await background.registered();
  return {
    context,
    background,
    async close() {
      tools.close();
      await context.close();
    },
  };
}

test('an update takes over all that the version before had kept: what was set aside, counts and settings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const [profile, extension] = [join(folder, 'profile'), join(folder, 'extension')];
  await cp(extensionFolder('chrome'), extension, { recursive: true });
  const manifest = await readFile(join(extension, 'manifest.json'), 'utf8');
  await writeFile(
    join(extension, 'manifest.json'),
    JSON.stringify({ ...JSON.parse(manifest), version: '0.0.9' }),
  );
  const site = await startSite();
  const address = site.granted + site.put('chart', textareaPage.replace('</textarea>', `${NOTE}</textarea>`));

  const first = await opened(profile, extension);
  const page = await first.context.newPage();
  const note = new NoteField(page);
  await page.goto(address);
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await note.clickOn(HIP);
  await (await CardView.of(page)).press('Not now');
  const kept = new Kept(first.background);
  await expect.poll(async () => (await kept.rows('asides')).length).toBe(1);
  const counts = (): Promise<unknown[]> => kept.rows('counts');
  await expect.poll(async () => JSON.stringify(await counts())).toContain('"not-now":1');
  const before = await counts();
  const newest = await first.background.evaluate(VERSIONS);
  await page.close();
  expect(await first.background.evaluate(AS_THE_FIRST_VERSION_LEFT_IT)).toEqual([1, 1, 2]);
  await first.close();

  await writeFile(join(extension, 'manifest.json'), manifest);
  const second = await opened(profile, extension);
  try {
    const after = new Kept(second.background);
    expect(await after.chosen()).toMatchObject({ marks: 4 });
    const chart = await second.context.newPage();
    await chart.goto(address);
    const same = new NoteField(chart);
    await same.clickOn('Assessment');
    await expect.poll(() => same.markAt(KNEE)).toBeGreaterThan(100);
    expect(await same.markAt(HIP)).toBe(0); // it was set aside, and the key of its hash is the one of then
    await expect.poll(async () => (await after.rows<{ shown: string[] }>('shown'))[0]?.shown.length).toBe(2);
    expect(await second.background.evaluate(VERSIONS)).toEqual(newest);
    expect(await after.rows('asides')).toHaveLength(1);
    expect(JSON.stringify(await after.rows('counts'))).toContain('"not-now":1');
    expect(await after.rows('counts')).toHaveLength(before.length);
  } finally {
    await second.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
});
