import type { DevTools } from '../dev-tools.ts';
import type { Charted } from './charted.ts';
import { DraftTab } from './draft-tab.ts';

/** A note that was not drafted as it was meant to be is drafted again, so often. */
const TRIES = 3;

/**
 * Drafts notes in so many tabs at once, through the extension, and gives what came of each, in their order. `done` is told
 * of each as it is finished. Throws where a note cannot be drafted in time on this machine.
 */
export async function drafted(
  tools: DevTools,
  address: string,
  notes: readonly string[],
  tabs: number,
  done: (count: number) => void,
): Promise<Charted[]> {
  const results: Charted[] = [];
  // The longest first: none of them begins when all else is done.
  const waiting = notes.map((text, at) => ({ text, at })).toSorted((a, b) => a.text.length - b.text.length);
  const work = async (): Promise<void> => {
    const tab = await DraftTab.open(tools, address);
    for (let note = waiting.pop(); note !== undefined; note = waiting.pop()) {
      // oxlint-disable-next-line no-await-in-loop -- a tab has one note at a time
      results[note.at] = await draftedOnce(tab, note.text).catch((cause: unknown) => {
        throw new Error(`note ${note.at + 1} could not be drafted`, { cause });
      });
      done(Object.keys(results).length);
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: Math.min(tabs, notes.length) }, work));
  return results;
}

async function draftedOnce(tab: DraftTab, text: string): Promise<Charted> {
  for (let time = 0; time < TRIES; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const charted = await tab.draft(text);
    if (charted !== null) return charted;
  }
  throw new Error('this machine is too busy to draft notes in so many tabs: try --tabs with fewer');
}
