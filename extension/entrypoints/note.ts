import { hostProfiles } from 'virtual:host-profiles';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {
  ChoicesMessage,
  ChoicesReply,
  FrameReply,
  OfferDoneMessage,
  OfferReply,
  OfferWantedMessage,
  OpenNamesMessage,
  OpenNamesReply,
} from '../services/protocol.ts';
import { isOrphaned } from '../services/successor.ts';
import { PageWatch } from '../watch/page-watch.ts';
import type { Handover } from '../watch/sentry.ts';

/** The build makes a function of this script, which takes this and which nobody calls before the sentry does. */
declare const handover: Handover;

/** What works in a frame whose note has the focus. Wiring only. */
export default defineUnlistedScript(() => {
  const watch: PageWatch = new PageWatch({
    listenAnew: () => handover.listenAnew(),
    async send(message): Promise<FrameReply> {
      if (isOrphaned()) watch.stop();
      return await browser.runtime.sendMessage(message);
    },
    profiles: hostProfiles,
    choices: () => browser.runtime.sendMessage<ChoicesMessage, ChoicesReply>({ type: 'choices' }),
    async offer() {
      const reply = await browser.runtime
        .sendMessage<OfferWantedMessage, OfferReply | undefined>({ type: 'offer-wanted' })
        .catch(() => undefined); // no workbench is open any more
      return reply?.offer ?? null;
    },
    offerDone(id, what) {
      const done: OfferDoneMessage = { type: 'offer-done', id, what };
      browser.runtime.sendMessage(done).catch(() => {});
    },
    async openNames() {
      const reply = await browser.runtime.sendMessage<OpenNamesMessage, OpenNamesReply>({
        type: 'open-names',
      });
      return reply.names;
    },
  });
  handover.woken(watch);
});
