import { hear } from './ears.ts';
import { isPlain } from './plain-element.ts';

/** Tells of changes of a field's text; knows whether an input method is in the middle of a word. */
export interface TextWatch {
  readonly composing: boolean;
}

/** What makes a look at the text worth while beside input: events that come soon after a change that made none. */
const OCCASIONS = ['change', 'focus', 'blur'] as const;

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
  const mutations = new MutationObserver(() => look());
  let composing = false;
  const look = (): void => {
    mutations.takeRecords(); // what they would tell is looked at now
    if (composing || signal.aborted) return;
    const text = read();
    if (text === last) return;
    last = text;
    changed();
  };
  const options = { passive: true, signal };
  let heard: Event | null = null;
  // The window hears an event first, whatever the page does with it; the field also what stays in its shadow root.
  const listen = (
    kind: 'input' | 'selectionchange' | 'compositionstart' | 'compositionend',
    act: () => void,
  ) => {
    const take = (event: Event): void => {
      if (event === heard || !event.composedPath().includes(element)) return;
      heard = event;
      act();
    };
    hear(kind, take, signal);
    element.addEventListener(kind, take, options);
  };
  const compose = (on: boolean) => (): void => {
    composing = on;
    look();
  };
  for (const occasion of OCCASIONS) element.addEventListener(occasion, look, options);
  listen('input', look);
  listen('compositionstart', compose(true));
  listen('compositionend', compose(false));
  element.addEventListener('blur', compose(false), options);
  if (isPlain(element)) {
    listen('selectionchange', look);
    element.ownerDocument.addEventListener('click', look, options);
  } else {
    mutations.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => mutations.disconnect(), { once: true });
  }
  return {
    get composing() {
      return composing;
    },
  };
}
