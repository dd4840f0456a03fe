/** What is heard of a page. None of these makes the browser wait for an answer, as a touch or a wheel would. */
export const HEARD = [
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

type Kind = (typeof HEARD)[number];

const listeners = new Map<string, Set<(event: Event) => void>>();

/** Tells those who hear events of its kind. Called at the window, before the page's own listeners are. */
export function tell(event: Event): void {
  // A copy: one that begins to listen meanwhile is told of the next event.
  for (const listener of new Set(listeners.get(event.type))) {
    listener(event);
    if (event.cancelBubble) return; // it was stopped
  }
}

/**
 * Calls back with each event of a kind anywhere in a window, until the signal aborts: in this frame's own before the page
 * hears it, which may stop it; in another's, as soon as a listener that comes late can.
 */
export function hear<K extends Kind>(
  kind: K,
  heard: (event: HTMLElementEventMap[K]) => void,
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

function isOf<K extends Kind>(kind: K, event: Event): event is HTMLElementEventMap[K] {
  return event.type === kind;
}
