import type { InsertOutcome } from './field.ts';
import { type Insertion, refusal, refused } from './insert-check.ts';
import { verify } from './insert-verify.ts';
import { caretIn, putCaret } from './selection.ts';
import { rootOf } from './shadow.ts';
import { TextMap } from './text-map.ts';
import { frameAndTick, nextEvent } from './waiting.ts';

/** Rich editors learn of a caret by `selectionchange`, which Slate takes up at most this late, in milliseconds. */
const SELECTION_TAKES = 100;

/**
 * Inserts into an editable element. Chromium fires no `beforeinput` for `execCommand`, so Lexical, Slate and CKEditor
 * would lose the text: it is offered to them as that event first, and only if nobody took it does the browser insert.
 * Firefox does fire one, and an offer of ours would come on top of it (CKEditor then inserts twice, measured).
 */
export async function insertIntoEditable(element: HTMLElement, insertion: Insertion): Promise<InsertOutcome> {
  const before = refusal(insertion);
  if (before) return refused(before);
  if (!(await takesCaret(element, insertion))) return refused('no-caret');
  const now = refusal(insertion); // editors may have rendered anew when the focus came
  if (now) return refused(now);
  const document = element.ownerDocument;
  if (!isFirefox() && offer(element, 'insertText', insertion.text)) {
    return verify(insertion, () => offer(element, 'historyUndo', null));
  }
  document.execCommand('insertText', false, insertion.text);
  const caret = caretIn(element);
  if (caret) putCaret(caret); // parts it from what is typed next, as in a textarea
  return verify(insertion, () => document.execCommand('undo'));
}

/** Focuses the element and puts the caret where the text goes; false if that is not where it then is. */
async function takesCaret(element: HTMLElement, { at, text }: Insertion): Promise<boolean> {
  const document = element.ownerDocument;
  element.focus({ preventScroll: true });
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

/** Offers an edit to the editor; true when it took it upon itself. */
function offer(element: HTMLElement, inputType: string, data: string | null): boolean {
  const caret = caretIn(element);
  const targetRanges = caret && [
    new StaticRange({
      startContainer: caret.node,
      startOffset: caret.offset,
      endContainer: caret.node,
      endOffset: caret.offset,
    }),
  ];
  const event = new InputEvent('beforeinput', {
    inputType,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...(targetRanges && { targetRanges }),
  });
  return !element.dispatchEvent(event);
}

function isFirefox(): boolean {
  return navigator.userAgent.includes('Firefox/');
}
