import type { InsertOutcome } from './field.ts';
import { type Insertion, refusal, refused } from './insert-check.ts';
import { verify } from './insert-verify.ts';
import type { PlainElement } from './plain-element.ts';
import { rootOf } from './shadow.ts';

/**
 * Inserts into a textarea or an input by `execCommand`, the only way that a browser's own undo takes up. Deprecated, and without a
 * successor.
 */
export async function insertIntoPlain(element: PlainElement, insertion: Insertion): Promise<InsertOutcome> {
  const before = refusal(insertion);
  if (before) return refused(before);
  element.focus({ preventScroll: true });
  if (rootOf(element).activeElement !== element) return refused('no-caret');
  element.setSelectionRange(insertion.at, insertion.at);
  const now = refusal(insertion); // the page may have done something when the focus came
  if (now) return refused(now);
  const { ownerDocument } = element;
  ownerDocument.execCommand('insertText', false, insertion.text);
  // Chromium would join what is typed next to this step of undo; setting the caret, even to where it is, parts them.
  element.setSelectionRange(element.selectionStart, element.selectionEnd);
  return verify(insertion, () => ownerDocument.execCommand('undo'));
}
