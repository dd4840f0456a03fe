import { drawnParent, rootOf } from '../fields/shadow.ts';

/**
 * Calls `changed` when what a page says of an element's looks may have changed, until the signal aborts: attributes of the
 * element and of all around it, and the sheets of its root. Another font in a field of fixed size moves its words and no
 * box. What a script does to a sheet by its rules is not seen.
 */
export function watchLooks(element: Element, changed: () => void, signal: AbortSignal): void {
  const { ownerDocument } = element;
  const mutations = new MutationObserver(changed);
  for (let at: Element | null = element; at !== null; at = drawnParent(at)) {
    mutations.observe(at, { attributes: true });
  }
  for (const sheet of rootOf(element).querySelectorAll('style, link')) {
    mutations.observe(sheet, { attributes: true, childList: true, characterData: true, subtree: true });
  }
  mutations.observe(ownerDocument.head, { childList: true });
  ownerDocument.head.addEventListener('load', changed, { capture: true, signal });
  signal.addEventListener('abort', () => mutations.disconnect());
}
