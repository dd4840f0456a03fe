import { browser } from 'wxt/browser';

declare global {
  interface Element {
    /** Of Firefox, for content scripts. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Plain elements (no custom ones) in whose closed roots the focus has been: a search of a page looks into these too. */
const visited = new WeakSet<Element>();

/** The shadow root of an element, a closed one where the browser lets a content script have it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot ?? null;
  return element instanceof HTMLElement
    ? (openerOfChromium()?.openOrClosedShadowRoot(element) ?? null)
    : null;
}

/** `chrome.dom`, absent in Firefox and outside extensions. */
function openerOfChromium(): Partial<typeof browser>['dom'] {
  return (browser as Partial<typeof browser> | undefined)?.dom;
}

/**
 * The same, for a search through every element of a page: a closed root is looked for in custom elements, and in other
 * elements only where the focus has shown one.
 */
export function likelyShadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  return element.localName.includes('-') || visited.has(element) ? shadowRootOf(element) : null;
}

/** The element that has the focus, through all shadow roots below `element`. */
export function deepestFocus(element: Element, entered: (root: ShadowRoot) => void = () => {}): Element {
  let deepest = element;
  for (;;) {
    const root = shadowRootOf(deepest);
    if (!root) return deepest;
    visited.add(deepest);
    entered(root);
    if (!root.activeElement) return deepest;
    deepest = root.activeElement;
  }
}

/** The document or shadow root that an element stands in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

/** The parent in the tree as it is drawn: out of a slot or a shadow root to what holds it. */
export function drawnParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
