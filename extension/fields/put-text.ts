import { caretIn, putCaret } from './selection.ts';

/**
 * Puts text in at the caret. Chromium fires no `beforeinput` for `execCommand`, so Lexical, Slate and CKEditor would lose
 * the text: it is offered to them as that event first, and only if nobody took it does the browser insert. Firefox does
 * fire one, and an offer of ours would come on top of it (CKEditor then inserts twice, measured). Gives what undoes it.
 */
export function putText(element: HTMLElement, text: string): () => void {
  if (!isFirefox() && offer(element, 'insertText', text))
    return () => void offer(element, 'historyUndo', null);
  return insertByBrowser(element, text);
}

/** Lets the browser insert at the caret, as one step of its own undo. Deprecated, and without a successor. */
export function insertByBrowser(element: HTMLElement, text: string): () => void {
  const { ownerDocument } = element;
  ownerDocument.execCommand('insertText', false, text);
  const caret = caretIn(element);
  if (caret) putCaret(caret); // parts it from what is typed next, as in a textarea
  return () => void ownerDocument.execCommand('undo');
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
