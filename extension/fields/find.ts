import { editingHostOf, isEditingHost } from './editing-host.ts';
import { isOurs } from './ours.ts';
import { isPlain } from './plain-element.ts';
import { deepestFocus, shadowHostsIn, shadowRootOf } from './shadow.ts';

/**
 * The textareas, text inputs and editing hosts of a document in its order, those in shadow roots at the place of their host. Whether
 * one may hold a part of a note is for `whyNot` to say.
 */
export function editablesIn(root: Document | ShadowRoot): HTMLElement[] {
  const hosts = shadowHostsIn(root).filter((host) => !isOurs(host));
  const places: Element[] = [...root.querySelectorAll(EDITABLE), ...hosts];
  if (root instanceof Document && root.designMode === 'on' && root.body) places.push(root.body);
  return places.toSorted(inOrder).flatMap((place) => {
    const shadow = hosts.includes(place) ? shadowRootOf(place) : null;
    return [...(isEditable(place) ? [place] : []), ...(shadow ? editablesIn(shadow) : [])];
  });
}

const EDITABLE = 'textarea,input,[contenteditable]';

function isEditable(element: Element): element is HTMLElement {
  return isPlain(element) || isEditingHost(element);
}

function inOrder(one: Element, other: Element): number {
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * The textarea, input or editing host that a focus event is about, or null. The event need not have come from the root
 * the element stands in: closed roots hide their inside, so the focus is followed down.
 */
export function editableOf(event: Event, entered?: (root: ShadowRoot) => void): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? editableAround(deepestFocus(target, entered)) : null;
}

/** The textarea, input or editing host that `element` is or stands in, or null. */
export function editableAround(element: Element): HTMLElement | null {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element;
  return editingHostOf(element);
}
