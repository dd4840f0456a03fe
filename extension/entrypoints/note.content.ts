import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FrameReply, PushedMessage } from '../services/protocol.ts';
import { PageWatch } from '../watch/page-watch.ts';

/** Registered at run time for the hosts that the user turned on, and for no others. Wiring only. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Else WXT posts a message to every page, and pages that read all that is posted to them stumble over it.
  noScriptStartedPostMessage: true,
  main(context) {
    const watch = new PageWatch({
      async send(message): Promise<FrameReply> {
        if (context.isInvalid)
          throw new Error('The extension was reloaded: this script belongs to the old one.');
        return await browser.runtime.sendMessage(message);
      },
    });
    browser.runtime.onMessage.addListener((message: PushedMessage, sender) => {
      if (sender.id === browser.runtime.id) watch.pushed(message);
    });
    context.onInvalidated(() => watch.stop());
  },
});
