import type { Bench } from '../bench.ts';
import type { Edit } from './edits.ts';

/** What an editor holds and would save. */
export interface Held {
  readonly text: string;
  readonly saved: string;
}

/** Looks at the editor after every so many edits, so that a difference is told close to where it began. */
export const LOOK_EVERY = 50;

/** Hands take so long from one thing to the next; ProseMirror learns of a selection a moment after the keys. In ms. */
const BETWEEN = 20;

/** Charts in an editor, and gives what it held on the way and at the end. */
export async function charted(bench: Bench, edits: readonly Edit[]): Promise<Held[]> {
  const held: Held[] = [];
  await bench.clickBefore('She');
  for (const [index, edit] of edits.entries()) {
    if ('type' in edit) await bench.page.type(edit.type);
    else for (let time = 0; time < edit.times; time += 1) await bench.page.press(edit.press);
    await bench.pause(BETWEEN);
    if ((index + 1) % LOOK_EVERY === 0 || index + 1 === edits.length) held.push(await settled(bench));
  }
  return held;
}

/** What the editor holds when it has drawn what was typed. */
async function settled(bench: Bench): Promise<Held> {
  await bench.pause(50);
  return { text: await bench.text(), saved: await bench.saved() };
}

/** After how many edits, at most, two runs were no longer the same; null where they always were. */
export function partedAfter(one: readonly Held[], other: readonly Held[]): number | null {
  const at = one.findIndex(
    ({ text, saved }, index) => text !== other[index]?.text || saved !== other[index].saved,
  );
  return at < 0 ? null : (at + 1) * LOOK_EVERY;
}
