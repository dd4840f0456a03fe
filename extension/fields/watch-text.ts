/** Tells of changes of a field's text; knows whether an input method is in the middle of a word. */
export interface TextWatch {
  readonly composing: boolean;
}

/** What makes a look at the text worth while: events that come with a change, or soon after one that made no event. */
const OCCASIONS = ['input', 'change', 'focus', 'blur'] as const;

/**
 * Calls `changed` after each change of what `read` gives, until the signal aborts. Between the start and the end of a
 * composition nothing is told; its end is looked at like any other change. A page that sets a value by script makes no
 * input event: an editable element shows it as a mutation; a textarea as a move of its selection (in Firefox only while
 * it has the focus, so clicks, as on a page's own template button, are an occasion too). Costs nothing while nothing
 * happens.
 */
export function watchText(
  element: HTMLElement,
  read: () => string,
  changed: () => void,
  signal: AbortSignal,
): TextWatch {
  let last = read();
  let composing = false;
  const look = (): void => {
    if (composing || signal.aborted) return;
    const text = read();
    if (text === last) return;
    last = text;
    changed();
  };
  const options = { passive: true, signal };
  for (const occasion of OCCASIONS) element.addEventListener(occasion, look, options);
  const compose = (on: boolean) => (): void => {
    composing = on;
    look();
  };
  element.addEventListener('compositionstart', compose(true), options);
  element.addEventListener('compositionend', compose(false), options);
  element.addEventListener('blur', compose(false), options);
  if (element instanceof HTMLTextAreaElement) {
    element.addEventListener('selectionchange', look, options);
    element.ownerDocument.addEventListener('click', look, options);
  } else {
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
  return {
    get composing() {
      return composing;
    },
  };
}
