import { browser } from 'wxt/browser';

/** Comes only when a newer script begins in a page that is open. Says nothing to anyone who does not know it. */
const SUCCESSION = 'cc31d7';

/** Whether the extension that this script belongs to is no longer there: it was updated, reloaded or taken out. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Calls back when a newer extension's script begins in this page and this one is an orphan, until the signal aborts.
 * Messages reach an orphan no more: an event on the document is what both scripts have in common. A page may send it too;
 * that is not heard.
 */
export function whenSucceeded(retire: () => void, signal: AbortSignal): void {
  document.addEventListener(SUCCESSION, () => isOrphaned() && retire(), { signal });
}

/** What `scripting.executeScript` is to run in a page before a newer script begins there. */
export const TELL_ORPHANS = {
  func: (succession: string): void => {
    document.dispatchEvent(new Event(succession));
  },
  args: [SUCCESSION] as [string],
};
