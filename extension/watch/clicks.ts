import { byHand } from '../cards/gate.ts';
import { hear } from '../fields/ears.ts';
import { isOurs } from '../fields/ours.ts';
import { outermost } from './page-fields.ts';

/** A press that moved farther than this selects text and means no mark. In pixels. */
const STILL = 4;

/** Whether a press was in this element, as far as the page lets us see. */
export type IsIn = (element: Element) => boolean;

/**
 * Calls back with each plain click by hand anywhere on the page, in viewport coordinates, until the signal aborts. The
 * events themselves are left as they are.
 */
export function watchClicks(clicked: (x: number, y: number, isIn: IsIn) => void, signal: AbortSignal): void {
  let pressed: PointerEvent | null = null;
  const press = (event: PointerEvent): void => {
    pressed = byHand(event) ? event : null;
  };
  const click = (event: MouseEvent): void => {
    if (pressed === null || !isPlain(event, pressed)) return;
    const path = event.composedPath();
    // From outside, the path ends at the host of a closed root.
    clicked(
      event.clientX,
      event.clientY,
      (element) => path.includes(element) || path[0] === outermost(element),
    );
  };
  hear('pointerdown', press, signal);
  hear('click', click, signal);
}

function isPlain(event: MouseEvent, pressed: PointerEvent): boolean {
  // The second click of two selects a word.
  if (!byHand(event) || event.button !== 0 || event.detail > 1) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.target instanceof Element && isOurs(event.target)) return false;
  return Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) <= STILL;
}
