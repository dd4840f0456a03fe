import { browser } from 'wxt/browser';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Admitted } from '../studio/admitted.ts';
import { AskDesk } from '../studio/ask-desk.ts';
import { deskWorker } from '../studio/desk-worker.ts';

/** The studio's door for packs: see `admitted`. Rejects with `desk-failed` when it broke down. */
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

/** Its reply. */
export type CheckPackReply = { readonly admitted: Admitted } | { readonly failed: true };

/**
 * Opens the studio's worker for the background. A service worker may start none, so in Chromium a page that nobody sees
 * does; Firefox's background is a page itself.
 */
export async function openChecker(): Promise<Checker> {
  if (import.meta.env.FIREFOX) {
    // The address stands where the worker is started, because what is built is searched for any other way out.
    const desk = new AskDesk(
      deskWorker(
        () => new Worker(new URL('/workers/studio.worker.js', self.location.href), { type: 'module' }),
      ),
    );
    return {
      admit: (text, path, trusted) => desk.ask('admit', text, path, trusted),
      async end() {
        desk.end();
      },
    };
  }
  // One stays of a check during which the background was stopped, and there may be one alone.
  await browser.offscreen.closeDocument().catch(() => undefined);
  await browser.offscreen.createDocument({
    url: '/checker.html',
    reasons: ['WORKERS'],
    justification: 'check the packs of the policy',
  });
  return {
    async admit(text, path, trusted) {
      const message: CheckPackMessage = { type: 'check-pack', text, path, trusted };
      const reply = await browser.runtime.sendMessage<CheckPackMessage, CheckPackReply | undefined>(message);
      if (reply === undefined || 'failed' in reply) throw new Error('desk-failed');
      return reply.admitted;
    },
    end: () => browser.offscreen.closeDocument(),
  };
}
