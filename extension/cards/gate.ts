import { isAsMade } from './host.ts';

/**
 * The one place that decides whether an event may lead to anything. Pages can send any event to anything they reach, our
 * host included: only what the browser itself made of a hand's movement is let through.
 */
export function byHand(event: Event): boolean {
  return event.isTrusted;
}

/** A card must have stood open for this long before it can be answered: a page may have lured the click there. */
export const UNTOUCHABLE_FOR_MS = 300;

export interface GatedCard {
  readonly host: Element;
  /** `performance.now()` when it opened. */
  readonly openedAt: number;
}

/**
 * Whether a press on a button of the card may act: made by hand, on a card that has been open long enough, is visible,
 * and is what lies on top at the place that was pressed (a page may lay something over it). Looks at what events and
 * roots have, not at their classes: the card may stand in another frame's document.
 */
export function mayAct(event: MouseEvent | KeyboardEvent, button: Element, card: GatedCard): boolean {
  if (!byHand(event) || performance.now() - card.openedAt < UNTOUCHABLE_FOR_MS) return false;
  const visible = card.host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return visible && isAsMade(card.host) && isOnTop(event, button, card.host);
}

function isOnTop(event: MouseEvent | KeyboardEvent, button: Element, host: Element): boolean {
  const root: Node & Partial<DocumentOrShadowRoot> = host.getRootNode();
  const box = button.getBoundingClientRect();
  // A key that presses a button makes a click of detail 0 without a place of its own.
  const pressed = 'clientX' in event && event.detail > 0;
  const x = pressed ? event.clientX : (box.left + box.right) / 2;
  const y = pressed ? event.clientY : (box.top + box.bottom) / 2;
  return root.elementFromPoint?.(x, y) === host;
}
