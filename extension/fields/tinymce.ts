import { insertByBrowser } from './put-text.ts';
import { caretIn, putCaret } from './selection.ts';

/** Whether TinyMCE edits in this element, in a frame of its own or inline. */
export function isTinymce(element: HTMLElement): boolean {
  return element.classList.contains('mce-content-body');
}

/**
 * TinyMCE keeps an undo of its own and takes what `execCommand` did for typing that has not ended: one step back would
 * take the words typed before along (8.9, measured). At an `input` event of a spelling correction it closes a step, which
 * is what an answer is: so it is told of one before, for what was typed, and one after.
 */
export function putIntoTinymce(element: HTMLElement, text: string): () => void {
  closeStep(element);
  const undo = insertByBrowser(element, text);
  closeStep(element);
  return () => {
    undo();
    closeStep(element);
  };
}

/** In a shadow root of Firefox TinyMCE puts the caret to the start of its block while it does so: it is put back. */
function closeStep(element: HTMLElement): void {
  const caret = caretIn(element);
  element.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
  if (caret) putCaret(caret);
}
