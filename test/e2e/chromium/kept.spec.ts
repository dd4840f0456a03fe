import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '#extension/services/today.ts';
import type { DayCount } from '#src/measures/day-count.ts';
import { DevTools } from '#tools/dev-tools.ts';
import { Background } from '../fixtures/background.ts';
import { CardView } from '../fixtures/card-view.ts';
import { editablePage, textareaPage } from '../fixtures/charting-pages.ts';
import { expect, launch, test } from '../fixtures/chromium.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';

const KNEE = 'Knee osteoarthritis';
const HIP = 'Hip pain';
const FIRST = `Assessment: ${KNEE}.\n`;
const SECOND = `${HIP} after a fall in March.\n`;

/** A page that comes with this note, as a chart that was saved. */
const saved = (text: string): string => textareaPage.replace('</textarea>', `${text}</textarea>`);

test.afterEach(({ background }) => new Kept(background).choose({}));

/** All counts put together, but for days and hosts. */
async function counted(kept: Kept, rule: string): Promise<Partial<DayCount> | undefined> {
  return (await kept.rows<DayCount>('counts')).find((count) => count.rule === rule);
}

/** Numbers after so many more of each. */
const after = (before: readonly number[], more: readonly number[]): number[] =>
  before.map((count, at) => count + more[at]!);

test('what was set aside is not asked again after a reload, nor when its paragraph moved; and no word of it is on disk', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  const before = (await kept.rows('asides')).length;
  const address = site.granted + site.put('kept', saved(FIRST + SECOND));
  await page.goto(address);
  const note = new NoteField(page);
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await note.clickOn(HIP);
  await (await CardView.of(page)).press('Not now');
  await expect.poll(() => note.markAt(HIP)).toBe(0);
  await expect.poll(async () => (await kept.rows('asides')).length).toBe(before + 1);

  await background.stop(page);
  await page.reload();
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  expect(await note.markAt(HIP)).toBe(0);

  site.put('kept', saved(SECOND + FIRST));
  await page.reload();
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  expect(await note.markAt(HIP)).toBe(0);

  for (const table of ['asides', 'notes', 'counts']) {
    expect(JSON.stringify(await kept.rows(table)).toLowerCase()).not.toMatch(
      /knee osteo|hip pain after|march|assessment/,
    );
  }
});

test('a rule that is wrong is set aside with a remark, which stays here', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  await page.goto(site.granted + site.put('wrong', textareaPage));
  const note = new NoteField(page);
  await note.type(FIRST);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  await card.press('Set aside');
  await card.press('This rule is wrong here');
  await page.keyboard.type('Never needed for follow-up.');
  await page.keyboard.press('Enter');
  await expect.poll(() => note.marks()).toBe(0);
  expect(await note.text()).toBe(FIRST);
  await expect
    .poll(async () => (await kept.rows('remarks')).at(-1))
    .toMatchObject({ rule: 'orthopaedics/knee-osteoarthritis-side', text: 'Never needed for follow-up.' });
});

test('a rule that is never to ask on this host is off there, in every note', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  await page.goto(site.granted + site.put('never', textareaPage));
  const note = new NoteField(page);
  await note.type(FIRST);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  await card.press('Set aside');
  await card.press('Never ask this on this host');
  await expect
    .poll(() => kept.chosen())
    .toMatchObject({ rulesOff: { 'http://localhost/*': ['orthopaedics/knee-osteoarthritis-side'] } });

  await page.goto(site.granted + site.put('other', textareaPage));
  await note.type(`${FIRST}${SECOND}`);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  expect(await note.markAt(KNEE)).toBe(0);
});

test('what is shown, opened, answered and settled by the author is counted, over a stop of the background', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  const numbers = async (rule: string): Promise<number[]> => {
    const { shown = 0, opened = 0, answered = 0, edited = 0, times = [] } = (await counted(kept, rule)) ?? {};
    return [shown, opened, answered, edited, times.reduce((sum, count) => sum + count, 0)];
  };
  const rules = ['orthopaedics/knee-osteoarthritis-side', 'orthopaedics/hip-pain-side'];
  const [knee, hip] = [await numbers(rules[0]!), await numbers(rules[1]!)];

  await page.goto(site.granted + site.put('counted', textareaPage));
  const note = new NoteField(page);
  await note.type(FIRST + SECOND);
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  await expect.poll(() => numbers(rules[0]!)).toEqual(after(knee, [1, 0, 0, 0, 0]));
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  await expect.poll(() => numbers(rules[0]!)).toEqual(after(knee, [1, 1, 0, 0, 0]));
  await background.stop(page);
  await card.press('left');
  await expect.poll(() => numbers(rules[0]!)).toEqual(after(knee, [1, 1, 1, 0, 1]));
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Exam: left hip tender.\n');
  await expect.poll(() => numbers(rules[1]!)).toEqual(after(hip, [1, 0, 0, 1, 1]));
  expect(await numbers(rules[0]!)).toEqual(after(knee, [1, 1, 1, 0, 1]));
});

test('what was shown is counted once, however often its page is loaded anew, and again in another note', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  const numbers = async (): Promise<number[]> => {
    const { shown = 0, opened = 0 } = (await counted(kept, 'orthopaedics/hip-pain-side')) ?? {};
    return [shown, opened];
  };
  const before = await numbers();
  const address = site.granted + site.put('again', saved(FIRST + SECOND));
  const note = new NoteField(page);
  const opened = async (): Promise<void> => {
    await page.goto(address);
    await note.clickOn('Assessment');
    await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
    await note.clickOn(HIP); // counted after what was shown
    await expect.poll(async () => (await CardView.of(page)).isOpen()).toBe(true);
  };
  await opened();
  await expect.poll(numbers).toEqual(after(before, [1, 1]));
  await background.stop(page);
  await opened();
  await expect.poll(numbers).toEqual(after(before, [1, 2]));

  site.put('again', saved(`Assessment of another patient.\nSeen today.\n${HIP}, no fall.\n`));
  await opened();
  await expect.poll(numbers).toEqual(after(before, [2, 3]));
});

test('when the clock jumps by days, nothing is lost, and no time is counted that nobody took', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  const all = async (): Promise<DayCount[]> =>
    (await kept.rows<DayCount>('counts')).filter(({ rule }) => rule === 'orthopaedics/hip-pain-side');
  const times = async (): Promise<number> =>
    (await all()).flatMap((count) => count.times).reduce((sum, each) => sum + each, 0);
  const daysCounted = async (): Promise<string[]> =>
    [...new Set((await all()).map(({ day }) => day))].toSorted();
  const [known, today] = [await daysCounted(), Date.now()];
  await page.goto(site.granted + site.put('clock', saved(FIRST + SECOND)));
  const note = new NoteField(page);
  await note.clickOn('Assessment');
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
  const before = await times();
  for (const [days, text] of [
    [3, `${FIRST}Left ${SECOND}`],
    [-3, FIRST + SECOND],
  ] as const) {
    await background.evaluate(`{
      globalThis.RealDate ??= Date;
      globalThis.Date = class extends RealDate {
        static now() { return RealDate.now() + ${days} * 86_400_000; }
        constructor(...parts) { parts.length === 0 ? super(Date.now()) : super(...parts); }
      };
    }`);
    if (days > 0) {
      await note.clickOn(HIP);
      await (await CardView.of(page)).press('left');
    } else await page.keyboard.press('Control+z');
    await expect.poll(() => note.text()).toBe(text);
    await expect.poll(async () => (await note.markAt(HIP)) > 100).toBe(days < 0);
  }
  const own = [0, 3].map((days) => dayOf(new Date(today + days * 86_400_000)));
  await expect.poll(daysCounted).toEqual([...new Set([...known, ...own])].toSorted());
  expect(await times()).toBe(before);
  await background.evaluate('{ globalThis.Date = RealDate; }');
});

test('a silent baseline counts everything and shows nothing; after it questions are shown', async ({
  page,
  site,
  background,
}) => {
  const kept = new Kept(background);
  const today = await background.evaluate<string>("new Date().toLocaleDateString('sv')");
  await kept.choose({ baseline: { from: today, to: today } });
  const before = (await counted(kept, 'orthopaedics/hip-pain-side'))?.silent ?? 0;
  await page.goto(site.granted + site.put('silent', textareaPage));
  const note = new NoteField(page);
  await note.type(SECOND);
  await expect.poll(async () => (await counted(kept, 'orthopaedics/hip-pain-side'))?.silent).toBe(before + 1);
  expect(await note.marks()).toBe(0);
  await page.keyboard.press('Alt+Shift+Q');
  expect(await (await CardView.of(page)).isOpen()).toBe(false);
  expect(
    await background.evaluate(
      'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
    ),
  ).toBe('');

  await kept.choose({});
  await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
});

test('marks over the page alone are drawn, and leave nothing in its document', async ({
  page,
  site,
  background,
}) => {
  await new Kept(background).choose({ overlayOnly: true });
  await page.goto(site.granted + site.put('overlay', editablePage));
  const note = new NoteField(page);
  await note.type(FIRST);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  const highlit = (): Promise<number> =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  expect(await highlit()).toBe(0);
  await new Kept(background).choose({});
  await expect.poll(highlit).toBe(1);
});

test('two tabs at once: each note has its own questions, and what is done in both is counted', async ({
  page,
  site,
  background,
  context_,
}) => {
  const kept = new Kept(background);
  const answered = async (): Promise<number> =>
    (await counted(kept, 'orthopaedics/hip-pain-side'))?.answered ?? 0;
  const before = await answered();
  const other = await context_.newPage();
  const notes = [new NoteField(page), new NoteField(other)];
  await page.goto(site.granted + site.put('one', textareaPage));
  await other.goto(site.granted + site.put('two', textareaPage));
  await Promise.all(notes.map((note) => note.type(SECOND)));
  for (const [at, each] of [page, other].entries()) {
    await each.bringToFront();
    await expect.poll(() => notes[at]!.markAt(HIP)).toBeGreaterThan(100);
    await notes[at]!.clickOn(HIP);
    await (await CardView.of(each)).press(at === 0 ? 'left' : 'right');
  }
  await expect.poll(() => notes[0]!.text()).toBe(`Left ${SECOND}`);
  await expect.poll(() => notes[1]!.text()).toBe(`Right ${SECOND}`);
  await expect.poll(answered).toBe(before + 2);
  await other.close();
});

test('where the browser has no more room, charting goes on, what is set aside stays so, and the panel is told', async ({
  page,
  site,
  background,
  openPanel,
}) => {
  await page.goto(site.granted + site.put('full', textareaPage));
  const panel = await openPanel();
  // As the browser does when its disk is full.
  await background.evaluate(`{
    const full = () => { throw new DOMException('', 'QuotaExceededError'); };
    const [{ put, add }, { set }] = [IDBObjectStore.prototype, chrome.storage.local];
    globalThis.makeRoom = () => {
      Object.assign(IDBObjectStore.prototype, { put, add });
      chrome.storage.local.set = set;
    };
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = full;
    chrome.storage.local.set = async () => full();
  }`);
  const note = new NoteField(page);
  await note.type(FIRST + SECOND);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  await card.press('Not now');
  await expect.poll(() => note.markAt(KNEE)).toBe(0);
  await note.clickOn(HIP);
  await card.press('left');
  await expect.poll(() => note.text()).toBe(`${FIRST}Left ${SECOND}`);
  await expect.poll(() => note.marks()).toBe(0);

  await expect.poll(() => panel.text()).toContain('The browser has no room left for ChartCue');

  await background.evaluate('globalThis.makeRoom()');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Wrist pain.\n'); // the next thing that is counted can be kept
  await expect.poll(() => panel.text()).not.toContain('no room left');
});

test('a browser that was closed and started again knows what was set aside', async ({ site }) => {
  const profile = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const address = site.granted + site.put('closed', saved(FIRST + SECOND));
  for (const time of ['first', 'second']) {
    const context = await launch(profile);
    try {
      const tools = await DevTools.connect(profile);
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await new Background(context, tools, new URL(worker.url()).host).registered();
      const page = await context.newPage();
      const note = new NoteField(page);
      await page.goto(address);
      await note.clickOn('Assessment');
      await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
      if (time === 'first') {
        await expect.poll(() => note.markAt(HIP)).toBeGreaterThan(100);
        await note.clickOn(HIP);
        await (await CardView.of(page)).press('Not now');
        const kept = new Kept(new Background(context, tools, new URL(worker.url()).host));
        await expect.poll(async () => (await kept.rows('asides')).length).toBe(1);
      } else {
        expect(await note.markAt(HIP)).toBe(0);
      }
      tools.close();
    } finally {
      await context.close();
    }
  }
  await rm(profile, { recursive: true, force: true });
});
