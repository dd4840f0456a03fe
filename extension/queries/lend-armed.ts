import { browser } from 'wxt/browser';
import { guardOffer } from '../services/message-guard.ts';
import type { OfferReply } from '../services/protocol.ts';
import { tabFrameOf } from '../services/sender.ts';
import type { ArmedQuery } from './armed-query.ts';

/**
 * Answers the frames that ask what is armed, in this page's stead of the background, which never holds a query. Only the tab
 * that its window shows is answered: a page that nobody looks at has no field that a specialist could have gone to.
 */
export function lendArmed(armed: ArmedQuery): void {
  browser.runtime.onMessage.addListener((value: unknown, sender, respond: (reply: OfferReply) => void) => {
    const message = guardOffer(value);
    const from = tabFrameOf(sender);
    if (message === null || from === null || sender.id !== browser.runtime.id) return undefined;
    if (message.type === 'offer-done') {
      void armed.done(message.id, message.what);
      return undefined;
    }
    if (armed.offer() === null) return undefined; // another workbench may have one
    void browser.tabs.get(from.tab).then(
      ({ active }) => respond({ type: 'offer', offer: active ? armed.offer() : null }),
      () => respond({ type: 'offer', offer: null }),
    );
    return true;
  });
}
