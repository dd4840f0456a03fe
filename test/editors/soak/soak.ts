import type { Bench } from '../bench.ts';
import type { Edit } from './edits.ts';

/** What an editor holds and would save, and whether ChartCue draws anything there. */
export interface Held {
  readonly text: string;
  readonly saved: string;
  readonly isDrawn: boolean;
}

/** Looks at the editor after every so many edits, so that a difference is told close to where it began. */
const LOOK_EVERY = 50;

/**
 * Charts in an editor, and gives what it held on the way and at the end. Each edit waits until the editor has taken the
 * one before: without that ProseMirror ends with another note each time, also where no ChartCue is.
 */
export async function charted(bench: Bench, edits: readonly Edit[]): Promise<Held[]> {
  const held: Held[] = [];
  await bench.clickBefore('She');
  await bench.atRest();
  for (const [index, edit] of edits.entries()) {
    await done(bench, edit);
    if ((index + 1) % LOOK_EVERY === 0 || index + 1 === edits.length) {
      const isDrawn = (await bench.traces()).length > 0;
      held.push({ text: await bench.text(), saved: await bench.saved(), isDrawn });
    }
  }
  return held;
}

async function done(bench: Bench, edit: Edit): Promise<void> {
  if ('type' in edit) await bench.page.type(edit.type);
  const presses = 'press' in edit ? Array.from({ length: edit.times }, () => edit.press) : [];
  for (const press of presses) {
    await bench.page.press(press);
    await bench.atRest();
  }
  await bench.atRest();
}

/** At how many looks ChartCue drew something. */
export function drawnAt(held: readonly Held[]): number {
  return held.filter(({ isDrawn }) => isDrawn).length;
}

/** After how many edits, at most, two runs were no longer the same; null where they always were. */
export function partedAfter(one: readonly Held[], other: readonly Held[]): number | null {
  const at = one.findIndex(
    ({ text, saved }, index) => text !== other[index]?.text || saved !== other[index].saved,
  );
  return at < 0 ? null : (at + 1) * LOOK_EVERY;
}
