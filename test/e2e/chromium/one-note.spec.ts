import { CardView } from '../fixtures/card-view.ts';
import { editablePage, fieldsPage, framedPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const LABELS = ['History', 'Exam', 'Assessment', 'Plan'];
const WORDS = 'Osteoarthritis of the knee';

test('four fields are one note: what one says answers what another would be asked', async ({
  page,
  site,
}) => {
  await page.goto(site.granted + site.put('chart', fieldsPage(LABELS)));
  const [history, exam, assessment, plan] = LABELS.map((_, index) => new NoteField(page, page, `#f${index}`));
  await assessment!.type(`${WORDS}.\n`);
  await plan!.type('Naproxen. Rest.\n');
  await expect.poll(() => assessment!.markAt(WORDS)).toBeGreaterThan(100);

  await exam!.type('Left knee: crepitus, no effusion.\n');
  await expect.poll(() => assessment!.marks()).toBe(0);

  await exam!.clear();
  await expect.poll(() => assessment!.markAt(WORDS)).toBeGreaterThan(100);
  await history!.type('Left knee pain for six weeks.\n');
  await expect.poll(() => assessment!.marks()).toBe(0);
  expect(await plan!.marks()).toBe(0);
});

test('a field in a frame belongs to the note of its page', async ({ page, site }) => {
  const html = framedPage(editablePage).replace(
    '<h1>',
    '<textarea id="history" class="note"></textarea><h1>',
  );
  await page.goto(site.granted + site.put('chart', html));
  const assessment = new NoteField(page, page.frames()[1]);
  const history = new NoteField(page, page, '#history');
  await assessment.type(`${WORDS}.\n`);
  await expect.poll(() => assessment.markAt(WORDS)).toBeGreaterThan(100);

  await history.type('Left knee pain for six weeks.\n');
  await expect.poll(() => assessment.marks()).toBe(0);
});

test('fields that held text before ChartCue was told of them belong to the note', async ({ page, site }) => {
  const html = fieldsPage(LABELS)
    .replace('id="f0" class="note" style="min-height: 90px">', '$&Left knee pain for six weeks.')
    .replace('id="f2" class="note" style="min-height: 90px">', `$&${WORDS}. Hip osteoarthritis.`);
  await page.goto(site.granted + site.put('chart', html));
  const assessment = new NoteField(page, page, '#f2');
  await new NoteField(page, page, '#f3').type('Rest.\n');
  await expect.poll(() => assessment.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  expect(await assessment.markAt(WORDS)).toBe(0);
});

test('a frame that holds text joins the note though no field of it had the focus', async ({ page, site }) => {
  const inner = editablePage.replace('aria-labelledby="name">', '$&Left knee pain for six weeks.');
  const html = framedPage(inner).replace('<h1>', '<textarea id="assessment" class="note"></textarea><h1>');
  await page.goto(site.granted + site.put('chart', html));
  const assessment = new NoteField(page, page, '#assessment');
  await assessment.type(`${WORDS}. Hip osteoarthritis.\n`);
  await expect.poll(() => assessment.markAt('Hip osteoarthritis')).toBeGreaterThan(50);
  await expect.poll(() => assessment.markAt(WORDS)).toBe(0);
});

test('the shortcut goes from question to question through the fields', async ({ page, site, background }) => {
  await page.goto(site.granted + site.put('chart', fieldsPage(LABELS)));
  const assessment = new NoteField(page, page, '#f2');
  await new NoteField(page, page, '#f0').type('Seen for hip osteoarthritis.\n');
  await assessment.type(`${WORDS}.\n`);
  await expect.poll(() => assessment.markAt(WORDS)).toBeGreaterThan(100);

  const card = await CardView.of(page);
  await page.locator('#f0').click({ position: { x: 5, y: 5 } });
  const titles: string[] = [];
  for (const _ of [1, 2]) {
    await background.command('next-question');
    await expect.poll(async () => (await card.text()) ?? titles.at(-1)).not.toBe(titles.at(-1));
    titles.push((await card.text())!);
  }
  expect(titles[0]).toContain('Side: osteoarthritis of hip');
  expect(titles[1]).toContain('Side: osteoarthritis of knee');
});
