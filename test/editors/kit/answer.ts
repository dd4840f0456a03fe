import { expect } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { soon } from '../soon.ts';
import { marked } from './marked.ts';

/** Hands are slower than this from one key to the next thing, in ms: an answer has been read back by then. */
const BETWEEN = 200;

/** A question that waits: the words that ask, where the caret is put before it, and what its first answer puts in. */
export interface Waiting {
  readonly words: string;
  readonly after: string;
  readonly answer: string;
}

export interface Saved {
  readonly before: string;
  readonly with: string;
}

/** Answers a question by keys, and looks at the editor's model and at what is saved: the answer, and nothing else. */
export async function answer(bench: Bench, { words, answer: text }: Waiting): Promise<Saved> {
  const was = { text: await bench.text(), saved: await bench.saved() };
  await bench.openCard();
  await bench.page.press('1');
  await expect.poll(() => bench.text(), { message: 'the model' }).toBe(was.text.replace(words, text + words));
  await soon('the focus in the note', async () => ((await bench.hasFocus()) ? true : undefined));
  await bench.pause(BETWEEN);
  const is = await bench.saved();
  expect(is, 'what is saved').toBe(savedWith(was.saved, is, text));
  return { before: was.saved, with: is };
}

/** Answers the first of these questions, takes that back in one step, and does it again in one. */
export async function answerAndUndo(bench: Bench, waiting: readonly Waiting[]): Promise<void> {
  const [first] = waiting;
  const all = waiting.map(({ words }) => words);
  await marked(bench, all);
  await bench.clickBefore(first!.after);
  const saved = await answer(bench, first!);
  await bench.page.press('Control+z');
  await expect.poll(() => bench.saved(), { message: 'one step back' }).toBe(saved.before);
  await marked(bench, all);
  await bench.page.press('Control+Shift+Z');
  await expect.poll(async () => plain(await bench.saved()), { message: 'redone' }).toBe(plain(saved.with));
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

function plain(html: string): string {
  return html.replaceAll('&nbsp;', ' ');
}
