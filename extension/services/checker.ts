import { browser } from 'wxt/browser';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Admitted } from '../studio/admitted.ts';
import { AskDesk, type Reply } from '../studio/ask-desk.ts';

/** The studio's door for packs: see `admitted`. */
export type AdmitPack = (text: string, path: string, trusted: readonly TrustedKey[]) => Promise<Admitted>;

/** The door, opened for the background. */
export interface Checker {
  readonly admit: AdmitPack;
  end(): Promise<void>;
}

/** From the background to the page that checks packs for it. */
export interface CheckPackMessage {
  readonly type: 'check-pack';
  readonly text: string;
  readonly path: string;
  readonly trusted: readonly TrustedKey[];
}

/**
 * Opens the studio's worker for the background. A service worker may start none, so in Chromium a page that nobody sees
 * does; Firefox's background is a page itself.
 */
export async function openChecker(): Promise<Checker> {
  if (import.meta.env.FIREFOX) {
    const desk = new AskDesk((onReply) => {
      const worker = new Worker(new URL('/workers/studio.worker.js', self.location.href), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data));
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        ask: (question) => worker.postMessage(question),
        end: () => worker.terminate(),
      };
    });
    return {
      admit: (text, path, trusted) => desk.ask('admit', text, path, trusted),
      async end() {
        desk.end();
      },
    };
  }
  await browser.offscreen.createDocument({
    url: '/checker.html',
    reasons: ['WORKERS'],
    justification: 'check the packs of the policy',
  });
  return {
    admit: (text, path, trusted) => {
      const message: CheckPackMessage = { type: 'check-pack', text, path, trusted };
      return browser.runtime.sendMessage<CheckPackMessage, Admitted>(message);
    },
    end: () => browser.offscreen.closeDocument(),
  };
}
