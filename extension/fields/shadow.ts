import { browser } from 'wxt/browser';

declare global {
  interface Element {
    /** Of Firefox, for content scripts. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** The shadow root of an element, a closed one where the browser lets a content script have it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot ?? null;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return openerOfChromium()?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null; // the extension is gone, and this script takes away what it drew
  }
}

/** `chrome.dom`, absent in Firefox and outside extensions. */
function openerOfChromium(): Partial<typeof browser>['dom'] {
  return (browser as Partial<typeof browser> | undefined)?.dom;
}

/** Plain elements (no custom ones) that have turned out to hold a shadow root with the focus in it. */
let visited: WeakRef<Element>[] = [];

/**
 * The elements of a root that hold shadow roots, in no order: custom elements, and plain elements where the focus has
 * shown a root. Asking every element of a page of 10,000 took 25 ms in Chromium and 54 ms in Firefox; this takes 2.
 */
export function shadowHostsIn(root: Document | ShadowRoot): Element[] {
  const hosts = customElementsIn(root);
  visited = visited.filter((host) => host.deref()?.isConnected);
  for (const reference of visited) {
    const host = reference.deref();
    if (host && host.getRootNode() === root) hosts.push(host);
  }
  return hosts;
}

function customElementsIn(root: Document | ShadowRoot): Element[] {
  if (root instanceof ShadowRoot) {
    return [...root.querySelectorAll('*')].filter((element) => element.localName.includes('-'));
  }
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = root.evaluate("//*[contains(local-name(),'-')]", root, null, ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).filter(
    (node) => node instanceof Element,
  );
}

/** The element that has the focus, through all shadow roots below `element`. */
export function deepestFocus(element: Element, entered: (root: ShadowRoot) => void = () => {}): Element {
  let deepest = element;
  for (;;) {
    const root = shadowRootOf(deepest);
    if (!root) return deepest;
    visit(deepest);
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

function visit(host: Element): void {
  if (host.localName.includes('-') || visited.some((known) => known.deref() === host)) return;
  visited.push(new WeakRef(host));
}
