import { textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { expect, test } from '../fixtures/firefox.ts';

const SIX = [
  'Knee osteoarthritis',
  'Hip pain',
  'Wrist fracture',
  'Ankle sprain',
  'Elbow contusion',
  'Shoulder pain',
];

/** Which of these words are underlined. */
async function marked(note: FirefoxNote, all: readonly string[] = SIX): Promise<string[]> {
  const found: string[] = [];
  for (const words of all) if ((await note.markAt(words)) > 40) found.push(words);
  return found;
}

test('of six questions five are marked; an answer, and what the author writes further down, make room for the next', async ({
  tab,
  site,
}) => {
  await tab.goto(site.granted + site.put('quiet', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  const lines = [0, 2, 4].map((at) => `${SIX.slice(at, at + 2).join('. ')}.\n`);
  await note.type(lines.join(''));
  await expect.poll(async () => (await marked(note)).length).toBe(5);
  const first = await marked(note);
  expect(SIX.filter((words) => first.includes(words))).toEqual(first);

  await note.openNext(); // from the end on: the first again
  await note.press('1');
  await expect.poll(() => note.text()).toContain(`Right ${SIX[0]}`);
  await expect.poll(() => marked(note)).toEqual(SIX.slice(1));

  await note.press('Control', 'End');
  await tab.keyboard.type('Exam: the left hip is tender.\n');
  await expect.poll(() => marked(note)).toEqual(SIX.slice(2));
});

test('the numbers of the day are counted, and shown to the one they are of', async ({
  tab,
  site,
  around,
}) => {
  const numbers = async (): Promise<number[]> => {
    const settings = await around.openPage('options');
    const row = (name: string): Promise<number> =>
      settings.$$eval(
        '#measures ~ table tr',
        (rows, head) => {
          const found = rows.find((each) => each.querySelector('th')?.textContent === head);
          return found === undefined ? Number.NaN : Number(found.querySelector('td')?.textContent);
        },
        name,
      );
    await expect.poll(() => row('Shown')).not.toBeNaN();
    const all: number[] = [];
    for (const name of ['Shown', 'Opened', 'Answered', 'Settled by own edit']) all.push(await row(name));
    await settings.close();
    await tab.bringToFront();
    return all;
  };
  await tab.goto(site.granted + site.put('numbers', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  const before = await numbers();
  const two = ['Hip pain', 'Heel pain'];
  await note.type(`Assessment:\n${two.join('.\n')}.\n`);
  await expect.poll(() => marked(note, two)).toEqual(two);
  await note.openNext();
  await note.press('2');
  await expect.poll(() => note.text()).toContain('Left Hip pain');
  await note.type('Exam: the right heel is tender.\n');
  await expect.poll(() => note.marks()).toBe(0);
  const more = [2, 1, 1, 1];
  await expect.poll(numbers).toEqual(before.map((number, at) => number + more[at]!));
});
