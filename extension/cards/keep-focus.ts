import { shadowRootOf } from '../fields/shadow.ts';
import { hear } from '../fields/ears.ts';
import { byHand } from './gate.ts';
import { bringTo, type Host } from './host.ts';

/**
 * A page that takes the focus back does it within this, in milliseconds; later it has reasons of its own. What a page does "a
 * moment later" comes after more than 100 on a busy machine, and the key that was to answer went into the note.
 */
const TAKEN_BACK_WITHIN = 400;

const ALONE = new Set<unknown>(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/**
 * Keeps the focus where a hand put it in a card: a page's own dialog may take it back from whatever is outside. Then the
 * card moves into what stands around the field, from the outside in, until it is inside that dialog; where that does not
 * help either, the focus stays with the page. What follows a hand's key or press in one of these windows is no such taking:
 * it is to be called before anybody else hears the key, who may answer, which moves the focus, and stop it.
 */
export function keepFocus(host: Host, near: Element, windows: Iterable<Window>, signal: AbortSignal): void {
  const homes = homesAround(near);
  let since = 0;
  let inside: HTMLElement | null = null;
  const byHandNow = (event: Event): void => {
    if (byHand(event) && !isStillHeld(event)) inside = null;
  };
  for (const window of windows) {
    hear('keydown', byHandNow, signal, window);
    hear('pointerdown', byHandNow, signal, window);
  }
  const came = ({ target }: Event): void => {
    inside = isFocusable(target) ? target : null;
    since = performance.now();
    if (host.root.activeElement !== target) left(); // taken back on its way here
  };
  const left = (): void => {
    const lost = inside;
    inside = null;
    if (lost === null || performance.now() - since > TAKEN_BACK_WITHIN) return;
    queueMicrotask(() => {
      const home = homes.shift();
      if (home === undefined || signal.aborted) return;
      bringTo(host, home);
      lost.focus({ preventScroll: true });
    });
  };
  host.root.addEventListener('focusin', came, { signal });
  host.root.addEventListener('focusout', left, { signal });
}

/** A key that is held since before, as the one that brought the focus, and one that does nothing alone: neither moves it. */
function isStillHeld(event: Event): boolean {
  return 'key' in event && 'repeat' in event && (event.repeat === true || ALONE.has(event.key));
}

/** The elements around `near` that a card may stand in, outermost first: none that is edited, none that would not draw it. */
function homesAround(near: Element): Element[] {
  const homes: Element[] = [];
  for (let at = near.parentElement; at !== null && at !== near.ownerDocument.body; at = at.parentElement) {
    const isEdited = 'isContentEditable' in at && at.isContentEditable;
    if (!isEdited && shadowRootOf(at) === null) homes.unshift(at);
  }
  return homes;
}

function isFocusable(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'focus' in target;
}
