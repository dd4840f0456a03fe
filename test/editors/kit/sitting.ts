import { expect } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { answer, answerAndUndo, type Waiting } from './answer.ts';
import { marked } from './marked.ts';

export type Step = (what: string, work: () => Promise<void>) => Promise<void>;

/** The questions of the note, in its order. */
function questionsOf({ editor }: Bench): readonly Waiting[] {
  const beside = { words: 'ankle sprain', after: editor.oneLine ? 'also' : 'Also', answer: 'right ' };
  const start = (words: string, after: string): Waiting =>
    editor.oneLine
      ? { words: words.toLowerCase(), after, answer: 'right ' }
      : { words, after, answer: 'Right ' };
  return [
    { words: 'knee osteoarthritis', after: 'Today', answer: 'right ' },
    beside,
    start('Wrist fracture', 'sprain'),
    start('Shoulder pain', 'fracture'),
    { words: 'elbow contusion', after: 'pain', answer: 'right ' },
  ];
}

/** What every field must do, in one sitting over one note. */
export async function sitting(bench: Bench, step: Step): Promise<void> {
  const { page } = bench;
  const waiting = questionsOf(bench);
  const words = waiting.map((each) => each.words);
  const next = bench.editor.oneLine ? 'also' : 'worse';
  await step('find', async () => {
    await bench.clickBefore('She');
    expect(await bench.hasFocus()).toBe(true);
  });
  await step('read', async () => {
    expect(await bench.read()).toBe(await bench.text());
  });
  await step('mark', () => marked(bench, words));
  await step('type before', async () => {
    await bench.clickBefore('She');
    await page.type('Today ');
    expect(await bench.text()).toContain('Today She has');
    await marked(bench, words);
  });
  await step('type after', async () => {
    await bench.clickBefore(next);
    await page.type('much ');
    expect(await bench.text()).toContain(`much ${next}`);
    await marked(bench, words);
  });
  await step('type inside', async () => {
    await bench.clickBefore(`much ${next}`);
    for (let key = 0; key < 6; key += 1) await page.press('ArrowLeft');
    await page.type('x');
    expect(await bench.text()).toContain('osteoarthrxitis');
    await marked(bench, words.slice(1));
    await page.press('Backspace');
  });
  await step('insert inside a line', () => answerAndUndo(bench, waiting));
  await step('insert beside formatted text', () => answerAndUndo(bench, waiting.slice(1)));
  await step('insert in a list item', () => answerAndUndo(bench, waiting.slice(2)));
  await step('drawn anew', async () => {
    const text = await bench.text();
    await bench.render();
    await bench.clickBefore('Today');
    expect(await bench.text()).toBe(text);
    await marked(bench, words.slice(3));
  });
  await step('two in a row', async () => {
    await bench.clickBefore('fracture');
    await answer(bench, waiting[3]!);
    await marked(bench, words.slice(4));
    await answer(bench, waiting[4]!);
    await marked(bench, []);
  });
  await step('type on', async () => {
    const text = await bench.text();
    await page.type('old ');
    expect(await bench.text()).toBe(text.replace('right elbow', 'right old elbow'));
  });
  await step('detach', async () => {
    await bench.clickBefore('Today');
    await page.type('Hip osteoarthritis too. ');
    await marked(bench, ['Hip osteoarthritis']);
    if (bench.pauseChartCue) {
      const saved = await bench.saved();
      await bench.pauseChartCue(true);
      await marked(bench, []);
      expect(await bench.saved()).toBe(saved);
    } else {
      await bench.remove();
      await marked(bench, []);
    }
    await expect.poll(() => bench.traces(), { message: 'traces' }).toEqual([]);
    await bench.pauseChartCue?.(false);
  });
}
