import { browser } from 'wxt/browser';
import type { NoteChangedMessage, PushedMessage } from './protocol.ts';

/** Sends to one frame of a tab, or to all of them. Whether anyone was there: a tab without our script is no error. */
export async function pushToTab(tab: number, message: PushedMessage, frameId?: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, message, frameId === undefined ? {} : { frameId });
    return true;
  } catch {
    return false;
  }
}

/** Tells the extension's own pages that the note in a tab changed. Nobody may be listening. */
export async function pushToPages(tab: number): Promise<void> {
  const message: NoteChangedMessage = { type: 'note-changed', tab };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}
