import type { Frame, Page } from '@playwright/test';
import type { Background } from '../fixtures/background.ts';
import { CardView } from '../fixtures/card-view.ts';
import { editablePage, pageOf, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { startSite } from '../fixtures/site.ts';
import { pressButton, rememberAllowed } from '../fixtures/toolbar.ts';

// The last test grants a host that no other may find granted.
test.use({ apart: 'origins' });

const KNEE = 'Osteoarthritis of the knee';
const HIP = 'Hip osteoarthritis';

/** A chart with a field of its own and a frame from elsewhere. */
function around(address: string): string {
  return pageOf(
    `<textarea id="own" class="note" style="min-height: 90px"></textarea><iframe id="frame" title="Editor" src="${address}"></iframe>`,
  );
}

async function frameIn(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#frame');
  return (await element.contentFrame())!;
}

function html(frame: Page | Frame): Promise<string> {
  return frame.evaluate(() => document.documentElement.outerHTML);
}

/** Charts in a page and in its frame from `editor`: one note, whose questions are asked each in its own place. */
async function holdsOneNote(page: Page, chart: string, background: Background): Promise<void> {
  await page.goto(chart);
  const frame = await frameIn(page);
  const [own, inner] = [new NoteField(page, page, '#own'), new NoteField(page, frame)];
  await own.type(`${KNEE}.\n`);
  await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
  await inner.type(`${HIP}.\n`);
  await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => background.badge()).toBe('2');
  await inner.type('Left knee pain for six weeks.\n'); // what the frame says settles what the page was asked
  await expect.poll(() => own.marks()).toBe(0);

  const card = await CardView.of(page, frame);
  await inner.clickOn(HIP);
  await expect.poll(() => card.text()).toContain('Which hip is affected?');
  await card.press('right');
  await expect.poll(() => inner.text()).toContain('Right Hip osteoarthritis');
  await expect.poll(() => inner.marks()).toBe(0);
}

test('a page and a frame from another port of its host hold one note', async ({ page, site, background }) => {
  const other = await startSite();
  const chart = around(other.granted + other.put('editor', editablePage));
  await holdsOneNote(page, site.granted + site.put('chart', chart), background);
  await other.close();
});

test('a granted frame in a page that was not granted is served, and the page around it is left untouched', async ({
  page,
  site,
  background,
}) => {
  await page.goto(
    site.notGranted + site.put('chart', around(site.granted + site.put('editor', editablePage))),
  );
  const frame = await frameIn(page);
  const before = await html(page);
  const [own, inner] = [new NoteField(page, page, '#own'), new NoteField(page, frame)];
  await own.type(`${KNEE}. Left hip pain.\n`);
  await inner.type(`${HIP}.\n`);
  await expect.poll(() => inner.markAt(HIP)).toBeGreaterThan(100); // what the page says is not read
  await expect.poll(() => background.badge()).toBe('1');
  const card = await CardView.of(page, frame);
  await page.keyboard.press('Alt+Shift+Q');
  await expect.poll(() => card.text()).toContain('Which hip is affected?');
  await card.press('left');
  await expect.poll(() => inner.text()).toContain('Left Hip osteoarthritis');
  expect(await own.marks()).toBe(0);
  expect(await html(page)).toBe(before);
});

test('a frame that was not granted in a granted page is left untouched', async ({ page, site }) => {
  await page.goto(
    site.granted + site.put('chart', around(site.notGranted + site.put('editor', textareaPage))),
  );
  const frame = await frameIn(page);
  const before = await html(frame);
  const [own, inner] = [new NoteField(page, page, '#own'), new NoteField(page, frame)];
  await inner.type(`${HIP}. Left knee pain.\n`);
  await own.type(`${KNEE}.\n`);
  await expect.poll(() => own.markAt(KNEE)).toBeGreaterThan(100);
  expect(await inner.marks()).toBe(0);
  expect(await html(frame)).toBe(before);
});

test('a page and a frame of two hosts that were both turned on hold one note', async ({
  page,
  site,
  context_,
  extensionId,
  background,
}) => {
  await rememberAllowed(context_, extensionId, 'http://127.0.0.1/*');
  await page.goto(site.notGranted + site.put('editor', editablePage));
  await pressButton(context_, extensionId, page);
  const note = new NoteField(page);
  await note.type(`${HIP}.\n`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100); // the host is on
  const chart = around(site.notGranted + site.put('editor', editablePage));
  await holdsOneNote(page, site.granted + site.put('chart', chart), background);
});
