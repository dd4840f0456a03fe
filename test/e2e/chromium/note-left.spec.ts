import { editablePage, framedPage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';

test('a note is forgotten when its page is left', async ({ page, site, openPanel }) => {
  const panel = await openPanel();
  await page.goto(site.granted + site.put('chart', textareaPage));
  await new NoteField(page).type(`${WORDS}.\n`);
  await expect.poll(() => panel.text()).toContain('1 open question');

  await page.goto(site.granted + site.put('next', textareaPage));
  await expect.poll(() => panel.text()).toContain('No note yet');
  await new NoteField(page).type('Hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('1 open question\n');
  expect(await panel.text()).not.toContain(WORDS);
});

test('what stood in a frame is forgotten when the frame is taken out of the page', async ({ page, site }) => {
  const html = framedPage(editablePage).replace(
    '<h1>',
    '<textarea id="history" class="note"></textarea><h1>',
  );
  await page.goto(site.granted + site.put('chart', html));
  await new NoteField(page, page.frames()[1]).type('Left knee pain for six weeks.\n');
  const note = new NoteField(page, page, '#history');
  await note.type(`${WORDS}. Hip osteoarthritis.\n`);
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  expect(await note.markAt(WORDS)).toBe(0);

  await page.locator('#frame').evaluate((frame) => frame.remove());
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
});

test('the toolbar button counts the open questions of its tab', async ({ page, site, background }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const badge = (): Promise<string> => background.badge();
  const note = new NoteField(page);
  await note.type(`${WORDS}. Hip osteoarthritis.\n`);
  await expect.poll(badge).toBe('2');
  await note.type('Left knee pain.\n');
  await expect.poll(badge).toBe('1');
  await note.clear();
  await expect.poll(badge).toBe('');
});
