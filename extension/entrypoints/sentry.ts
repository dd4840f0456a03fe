import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PushedMessage } from '../services/protocol.ts';
import { type Handover, standSentry } from '../watch/sentry.ts';

declare global {
  /** What `note.ts` is built to: a function that starts it, in the world that both scripts share. */
  var wakeNote: (handover: Handover) => void;
}

/**
 * The content script, registered at run time for the hosts that the user turned on, and for no others. Wiring only. Not
 * one of WXT's own content scripts, which tell every page by an event, with the extension's id, that they have started.
 */
export default defineUnlistedScript(() => {
  const pushed = standSentry((handover) => globalThis.wakeNote(handover));
  const take = (
    message: PushedMessage,
    sender: { readonly id?: string | undefined },
    respond: (reply: string | null) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const reply = pushed(message);
    if (message.type === 'stop') browser.runtime.onMessage.removeListener(take);
    if (reply instanceof Promise) void reply.then(respond);
    else if (reply !== undefined) respond(reply);
    return reply instanceof Promise;
  };
  browser.runtime.onMessage.addListener(take);
});
