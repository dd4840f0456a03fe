import type { StartWorker } from '../intake/hand.ts';
import type { IntakeReply, LivePacks, Numbered } from '../intake/protocol.ts';
import { database } from '../storage/database.ts';
import { livePacks } from '../storage/live-packs.ts';

/**
 * Starts the extension's own worker. pdf.js, once it is loaded there, says on the same line that it is ready: the pool takes
 * numbered messages only.
 */
export const startIntake: StartWorker = (onReply, onBreakdown) => {
  const worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeReply>>) => onReply(data));
  worker.addEventListener('error', onBreakdown);
  void handLivePacks(worker);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
};

/** Read here, because only a page knows whether a database may be opened. Without those of one's own where it may not. */
async function handLivePacks(worker: Worker): Promise<void> {
  const message: LivePacks = { livePacks: await livePacks(database).catch(() => []) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(message);
}
