/** What is heard of a page. None of these makes the browser wait for an answer, as a touch or a wheel would. */
const KINDS = [
  'focusin',
  'focusout',
  'input',
  'selectionchange',
  'compositionstart',
  'compositionend',
  'keydown',
  'pointerdown',
  'click',
] as const;

type Kind = (typeof KINDS)[number];
type Heard<K extends Kind> = (event: HTMLElementEventMap[K]) => void;

const listeners = new Map<string, Set<(event: Event) => void>>();

/**
 * Listens at the window, first of all: pages stop events, and where two listen at one place the first has it. So this is
 * called as the script starts, which is before the page's own scripts do, and again when the page has opened its document
 * anew, which takes every listener away. Until `hear` is called nothing comes of an event.
 */
export function openEars(): void {
  for (const kind of KINDS) addEventListener(kind, tell, true);
}

/** Takes the listeners away again. */
export function closeEars(): void {
  for (const kind of KINDS) removeEventListener(kind, tell, true);
}

/**
 * Calls back with each event of a kind anywhere in a window, until the signal aborts: in this frame's own before the page
 * hears it; in another's, as soon as a listener that comes late can.
 */
export function hear<K extends Kind>(
  kind: K,
  heard: Heard<K>,
  signal: AbortSignal,
  at: Window = window,
): void {
  if (signal.aborted) return;
  const listener = (event: Event): void => {
    if (isOf(kind, event)) heard(event);
  };
  if (at !== window) return at.addEventListener(kind, listener, { capture: true, signal });
  const of: Set<(event: Event) => void> = listeners.get(kind) ?? new Set();
  listeners.set(kind, of);
  of.add(listener);
  signal.addEventListener('abort', () => of.delete(listener), { once: true });
}

function tell(event: Event): void {
  // A copy: one that begins to listen meanwhile is told of the next event.
  for (const listener of new Set(listeners.get(event.type))) {
    listener(event);
    if (event.cancelBubble) return; // it was stopped
  }
}

function isOf<K extends Kind>(kind: K, event: Event): event is HTMLElementEventMap[K] {
  return event.type === kind;
}
