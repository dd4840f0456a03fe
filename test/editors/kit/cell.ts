import { expect } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { soon } from '../bench.ts';
import { marked } from './marked.ts';

type Step = (what: string, work: () => Promise<void>) => Promise<void>;

/** What every editor must do, in one sitting with one note. */
export async function sitting(bench: Bench, step: Step): Promise<void> {
  const { page } = bench;
  const asks = bench.editor.oneLine
    ? ['knee osteoarthritis', 'ankle sprain', 'wrist fracture', 'shoulder pain', 'elbow contusion']
    : ['knee osteoarthritis', 'ankle sprain', 'Wrist fracture', 'Shoulder pain', 'elbow contusion'];
  const after = bench.editor.oneLine ? 'also' : 'worse';
  await step('find', async () => {
    await bench.clickBefore('She');
    expect(await bench.hasFocus()).toBe(true);
  });
  await step('read', async () => {
    expect(await bench.read()).toBe(await bench.text());
  });
  await step('mark', () => marked(bench, asks));
  await step('type before', async () => {
    await bench.clickBefore('She');
    await page.type('Today ');
    expect(await bench.text()).toContain('Today She has');
    await marked(bench, asks);
  });
  await step('type after', async () => {
    await bench.clickBefore(after);
    await page.type('much ');
    expect(await bench.text()).toContain(`much ${after}`);
    await marked(bench, asks);
  });
  await step('type inside', async () => {
    await bench.clickBefore(`much ${after}`);
    for (let key = 0; key < 6; key += 1) await page.press('ArrowLeft');
    await page.type('x');
    expect(await bench.text()).toContain('osteoarthrxitis');
    await marked(bench, asks.slice(1));
    await page.press('Backspace');
    await marked(bench, asks);
  });
  await step('insert inside a line, undo, redo', () =>
    answered(bench, 'Today', 'knee', 'right ', true, asks),
  );
  await step('insert beside formatted text, undo, redo', () =>
    answered(bench, bench.editor.oneLine ? 'also' : 'Also', 'ankle', 'right ', true, asks.slice(1)),
  );
  await step('insert in a list item, undo, redo', () =>
    answered(
      bench,
      'sprain',
      bench.editor.oneLine ? 'wrist' : 'Wrist',
      bench.editor.oneLine ? 'right ' : 'Right ',
      true,
      asks.slice(2),
    ),
  );
  await step('render', async () => {
    const text = await bench.text();
    await bench.render();
    await bench.clickBefore('Today');
    expect(await bench.text()).toBe(text);
    await marked(bench, asks.slice(3));
  });
  await step('two answers in a row', async () => {
    await answered(
      bench,
      'fracture',
      bench.editor.oneLine ? 'shoulder' : 'Shoulder',
      bench.editor.oneLine ? 'right ' : 'Right ',
      false,
      asks.slice(3),
    );
    await answered(bench, null, 'elbow', 'right ', false, asks.slice(4));
    await marked(bench, []);
  });
  await step('type on', async () => {
    const text = await bench.text();
    await page.type('swollen ');
    expect(await bench.text()).toBe(text.replace('right elbow', 'right swollen elbow'));
  });
}

/** Answers the next question after `from` with its first answer, and looks at the model; with `undone`, takes it back and again. */
async function answered(
  bench: Bench,
  from: string | null,
  before: string,
  inserted: string,
  undone: boolean,
  asked: readonly string[],
): Promise<void> {
  const { page } = bench;
  if (from !== null) await bench.clickBefore(from);
  const was = { text: await bench.text(), saved: await bench.saved() };
  await marked(bench, asked);
  await bench.openCard();
  await page.press('1');
  const wanted = was.text.replace(before, inserted + before);
  await soon('the focus', async () => ((await bench.hasFocus()) ? true : undefined));
  await expect.poll(() => bench.text()).toBe(wanted);
  const is = await bench.saved();
  expect(is, 'what is saved').toBe(savedWith(was.saved, is, inserted));
  if (!undone) return;
  await page.press('Control+z');
  await expect.poll(() => bench.saved(), { message: 'undo in one step' }).toBe(was.saved);
  await page.press(bench.editor.redo ?? 'Control+Shift+Z');
  await expect.poll(() => bench.saved(), { message: 'redo' }).toBe(is);
}

/**
 * What was saved before with the answer put in where `is` has it, or as it was where `is` has it nowhere. Before bold type
 * both browsers write the last space as U+00A0, as they do when it is typed there.
 */
function savedWith(was: string, is: string, inserted: string): string {
  for (const text of [inserted, inserted.replace(/ $/, '&nbsp;')]) {
    for (let at = 0; at <= was.length; at += 1) {
      const one = was.slice(0, at) + text + was.slice(at);
      if (one === is) return one;
    }
  }
  return was;
}
