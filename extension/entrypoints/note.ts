import { hostProfiles } from 'virtual:host-profiles';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {
  ChoicesMessage,
  ChoicesReply,
  FrameReply,
  OpenNamesMessage,
  OpenNamesReply,
  PushedMessage,
} from '../services/protocol.ts';
import { isOrphaned } from '../services/successor.ts';
import { PageWatch } from '../watch/page-watch.ts';

/**
 * The content script, registered at run time for the hosts that the user turned on, and for no others. Wiring only. Not
 * one of WXT's own content scripts, which tell every page by an event, with the extension's id, that they have started.
 */
export default defineUnlistedScript(() => {
  const watch = new PageWatch({
    async send(message): Promise<FrameReply> {
      if (isOrphaned()) watch.stop();
      return await browser.runtime.sendMessage(message);
    },
    profiles: hostProfiles,
    choices: () => browser.runtime.sendMessage<ChoicesMessage, ChoicesReply>({ type: 'choices' }),
    async openNames() {
      const reply = await browser.runtime.sendMessage<OpenNamesMessage, OpenNamesReply>({
        type: 'open-names',
      });
      return reply.names;
    },
  });
  const take = (
    message: PushedMessage,
    sender: { readonly id?: string | undefined },
    respond: (reply: string | null) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const reply = watch.pushed(message);
    if (message.type === 'stop') browser.runtime.onMessage.removeListener(take);
    if (reply instanceof Promise) void reply.then(respond);
    else if (reply !== undefined) respond(reply);
    return reply instanceof Promise;
  };
  browser.runtime.onMessage.addListener(take);
});
