import { hear } from './ears.ts';
import { editableAround, editableOf } from './find.ts';
import { deepestFocus } from './shadow.ts';

/**
 * Calls back with each textarea, input or editing host that takes the focus, the one that has it now included, until the
 * signal aborts. A move within one shadow root is not heard outside it, so each root that the focus enters is listened
 * to as well; what is heard twice is told once. Of a document that is edited as a whole Firefox tells no focus: there the
 * first input stands for it.
 */
export function watchFocus(
  document: Document,
  focused: (element: HTMLElement) => void,
  signal: AbortSignal,
): void {
  const entered = new WeakSet<ShadowRoot>();
  let told: Event | null = null;
  const listen = (root: ShadowRoot): void => {
    if (entered.has(root)) return;
    entered.add(root);
    root.addEventListener('focusin', take, { capture: true, passive: true, signal });
  };
  let last: HTMLElement | null = null;
  const take = (event: Event): void => {
    if (event === told) return;
    told = event;
    last = editableOf(event, listen);
    if (last) focused(last);
  };
  hear('focusin', take, signal);
  hear('input', (event) => last === null && document.designMode === 'on' && take(event), signal);
  last = focusedField(document, listen);
  if (last) focused(last);
}

/** The textarea, input or editing host that has the focus in a document, or null. */
export function focusedField(document: Document, entered?: (root: ShadowRoot) => void): HTMLElement | null {
  const active = document.activeElement;
  return active && editableAround(deepestFocus(active, entered));
}

/** Gives a field's element the focus. Of a document that is edited as a whole the body takes none in Firefox: its window does. */
export function giveFocus(element: HTMLElement): void {
  const { ownerDocument } = element;
  element.focus({ preventScroll: true });
  if (ownerDocument.designMode === 'on' && !ownerDocument.hasFocus()) ownerDocument.defaultView?.focus();
}
