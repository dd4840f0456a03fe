import type { InsertOutcome } from './field.ts';
import { giveFocus } from './focus.ts';
import { type Insertion, refusal, refused } from './insert-check.ts';
import { verify } from './insert-verify.ts';
import { caretIn, putCaret } from './selection.ts';
import { rootOf } from './shadow.ts';
import { TextMap } from './text-map.ts';
import { frameAndTick, nextEvent } from './waiting.ts';

/** Rich editors learn of a caret by `selectionchange`, which Slate takes up at most this late, in milliseconds. */
const SELECTION_TAKES = 100;

/** Puts text in at the caret of an element, in the one way that its editor takes. Gives what undoes it. */
export type PutText = (element: HTMLElement, text: string) => () => void;

/** Inserts into an editable element: the caret goes to the place, `put` is called once, and what came of it is read. */
export async function insertIntoEditable(
  element: HTMLElement,
  insertion: Insertion,
  put: PutText,
): Promise<InsertOutcome> {
  const before = refusal(insertion);
  if (before) return refused(before);
  if (!(await takesCaret(element, insertion))) return refused('no-caret');
  const now = refusal(insertion); // editors may have rendered anew when the focus came
  if (now) return refused(now);
  return verify(insertion, put(element, insertion.text));
}

/** Focuses the element and puts the caret where the text goes; false if that is not where it then is. */
async function takesCaret(element: HTMLElement, { at, text }: Insertion): Promise<boolean> {
  const document = element.ownerDocument;
  giveFocus(element);
  // Without the focus CodeMirror, Draft.js and CKEditor insert where they saw the caret last (measured).
  if (!document.hasFocus()) return false;
  const taken = nextEvent(document, 'selectionchange', SELECTION_TAKES);
  putCaret(new TextMap(element).positionAt(at, /^\s|^[,.;:)]/.test(text) ? 'before' : 'after'));
  await taken;
  await frameAndTick();
  if (!element.contains(rootOf(element).activeElement)) return false;
  const caret = caretIn(element);
  return caret !== null && new TextMap(element).offsetAt(caret.node, caret.offset) === at;
}
