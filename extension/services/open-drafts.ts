import { browser } from 'wxt/browser';
import type { NoteDesk } from './note-desk.ts';
import type { DraftsReply } from './protocol.ts';
import { pushToTab } from './push.ts';

/** What frames need to say again what they hold, in ms. */
const FRAMES_NEED = 500;

/**
 * The notes that are being drafted in the browser's tabs, for the workbench alone; `ownPages` is the extension's origin. A
 * background that was just started holds none: then the frames are asked, and given a moment.
 */
export async function openDrafts(desk: Pick<NoteDesk, 'drafts'>, ownPages: string): Promise<DraftsReply> {
  const tabs = await browser.tabs.query({});
  const others = tabs.flatMap(({ id, url }) => (id === undefined || url?.startsWith(ownPages) ? [] : [id]));
  const drafts = (): DraftsReply['drafts'] =>
    others.map((tab) => ({ parts: desk.drafts(tab) })).filter(({ parts }) => parts.length > 0);
  if (drafts().length === 0) {
    await Promise.all(others.map((tab) => pushToTab(tab, { type: 'send-fields', join: false })));
    await new Promise((resolve) => setTimeout(resolve, FRAMES_NEED));
  }
  return { type: 'drafts', drafts: drafts() };
}
