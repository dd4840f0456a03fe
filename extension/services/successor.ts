import { browser } from 'wxt/browser';
import { SIGN } from '../fields/ours.ts';

/**
 * The event by which a newer extension's script tells those before it, in a page that is open, that it begins: messages
 * reach them no more, and a page's window is what both have in common. Says nothing to anyone who does not know it.
 */
export const SUCCESSION = SIGN;

/** Whether the extension that this script belongs to is no longer there: it was updated, reloaded or taken out. */
export function isOrphaned(): boolean {
  // Chromium then has no `chrome.runtime`, or one whose id is no text: it depends on the name it is asked by.
  return typeof browser.runtime?.id !== 'string';
}
