import { editingHostOf, isEditingHost } from './editing-host.ts';
import { isOurs } from './ours.ts';
import { deepestFocus, likelyShadowRootOf } from './shadow.ts';

/**
 * The textareas and editing hosts of a document in its order, those in shadow roots at the place of their host. Whether
 * one may hold a part of a note is for `whyNot` to say.
 */
export function editablesIn(root: Document | ShadowRoot): HTMLElement[] {
  const found: HTMLElement[] = [];
  const designed = root instanceof Document && root.designMode === 'on';
  if (designed && root.body) found.push(root.body);
  for (const element of root.querySelectorAll('*')) {
    const shadow = likelyShadowRootOf(element);
    if (shadow && !isOurs(element)) found.push(...editablesIn(shadow));
    if (element instanceof HTMLTextAreaElement) found.push(element);
    else if (!designed && isMarkedEditable(element) && isEditingHost(element)) found.push(element);
  }
  return found;
}

function isMarkedEditable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.hasAttribute('contenteditable');
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
