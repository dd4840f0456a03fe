import { browser } from 'wxt/browser';
import type { NoteChangedMessage, PushedMessage, WhyHere, WhyHereMessage } from './protocol.ts';

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

const WHY: readonly unknown[] = ['unsupported', 'read-only', 'no-note-field', 'ignored'] satisfies WhyHere[];

/** Why nothing is read where the focus is in a tab: the frame that has it says so. Null where none does. */
export async function whyHereIn(tab: number): Promise<WhyHere | null> {
  const message: WhyHereMessage = { type: 'why-here' };
  const reply = await browser.tabs.sendMessage<WhyHereMessage, unknown>(tab, message).catch(() => null);
  return isWhy(reply) ? reply : null;
}

function isWhy(value: unknown): value is WhyHere {
  return WHY.includes(value);
}
