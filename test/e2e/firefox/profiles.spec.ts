import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { sampleRecord } from '../fixtures/profiled-pages.ts';

const KNEE = 'Osteoarthritis of the knee';
const HIP = 'Hip osteoarthritis';

test('a record that cannot be edited settles what the note leaves open', async ({ tab, site }) => {
  await tab.goto(site.granted + site.put('chart', sampleRecord));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type(`${KNEE}. ${HIP}.\n`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  expect(await note.markAt(KNEE)).toBe(0); // the problem list says which
});

test('a mark stands beside the field while it has the focus, and nothing in it', async ({ tab, site }) => {
  await tab.goto(site.granted + site.put('chart', sampleRecord));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  const hosts = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('html > div').length);
  const inside = (): Promise<number> => tab.$eval('#note', (field) => field.childNodes.length);
  const before = await inside();
  await note.type('Seen today.\n');
  await expect.poll(hosts).toBe(1);
  expect(await inside()).toBe(before);
  await tab.$eval('#note', (field) => {
    if (field instanceof HTMLElement) field.blur();
  });
  await expect.poll(hosts).toBe(0);
});
