import { RESTED_AFTER_MS, SETTLED_AFTER_MS } from '#extension/watch/pace.ts';
import { editablePage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

type Waits = Record<string, number>;

/** Keeps for all words that are ever marked how long the last key was ago when they first were, in ms. Runs in the page. */
function keepWaits(): void {
  const waits: Waits = {};
  let key = 0;
  document.addEventListener('keydown', () => (key = performance.now()), true);
  const look = (): void => {
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endOffset } of highlight) {
        const words = (startContainer.textContent ?? '').slice(startOffset, endOffset);
        waits[words] ??= performance.now() - key;
      }
    }
    requestAnimationFrame(look);
  };
  look();
  Reflect.set(window, 'waits', waits);
}

test('nothing is marked before typing settles, and nothing in the sentence of the caret before that rests', async ({
  page,
  site,
}) => {
  await page.goto(site.granted + site.put('quiet', editablePage));
  await page.evaluate(keepWaits);
  const note = new NoteField(page);
  const waits = (): Promise<Waits> => page.evaluate(() => Reflect.get(window, 'waits'));
  await note.type('Hip pain after a fall. Knee osteoarthritis');
  await expect.poll(async () => Object.keys(await waits())).toEqual(['Hip pain', 'Knee osteoarthritis']);
  const { 'Hip pain': written, 'Knee osteoarthritis': writing } = await waits();
  expect(written).toBeGreaterThanOrEqual(SETTLED_AFTER_MS);
  expect(writing).toBeGreaterThanOrEqual(RESTED_AFTER_MS);
});
