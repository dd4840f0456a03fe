import { applyEdit } from '#src/text/edit.ts';
import type { InsertOutcome } from './field.ts';
import type { Insertion } from './insert-check.ts';
import { frameAndTick } from './waiting.ts';

/** Frames that an editor gets to bring its own model and the page together. */
const FRAMES = 4;

/**
 * Reads the field back until it holds the expected text. Where it never does, what was done is undone once by `undo`;
 * where nothing was done there is nothing to undo, and what the clinician typed before stays untouched. Keys that the
 * clinician pressed meanwhile are theirs: after them nothing is undone.
 */
export async function verify(insertion: Insertion, undo: () => void): Promise<InsertOutcome> {
  const { element, read, expected, at, text } = insertion;
  const wanted = applyEdit(expected, { at, remove: 0, insert: text });
  const keys = new AbortController();
  let typed = false;
  const note = (event: Event): void => {
    typed ||= event.isTrusted;
  };
  const options = { capture: true, passive: true, signal: keys.signal };
  element.ownerDocument.addEventListener('keydown', note, options);
  element.ownerDocument.addEventListener('beforeinput', note, options);
  try {
    let seen = false;
    for (let frame = 0; frame < FRAMES; frame += 1) {
      seen ||= same(read(), wanted);
      await frameAndTick();
      if (same(read(), wanted)) return { outcome: 'done' };
      if (typed) return { outcome: seen ? 'done' : 'failed' };
    }
    if (!same(read(), expected)) undo();
    return { outcome: 'failed' };
  } finally {
    keys.abort();
  }
}

/**
 * Equal but for white space that browsers write as they see fit: U+00A0 for a space that would collapse, and at the end
 * of a line or a cell one where before it was not drawn.
 */
function same(one: string, other: string): boolean {
  return one === other || drawn(one) === drawn(other);
}

function drawn(text: string): string {
  const cells = text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trimEnd()));
  return cells.map((line) => line.join('\t')).join('\n');
}
