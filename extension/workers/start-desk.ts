import { deskWorker } from '../studio/desk-worker.ts';
import type { ImpactReply } from '../studio/impact-on-notes.ts';
import type { StartImpact } from '../studio/impact-run.ts';

/** Starts the extension's own worker as a desk. */
export const startDesk = deskWorker(newWorker);

/** Starts another for runs over notes. */
export const startImpact: StartImpact = (onReply) => {
  const worker = newWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<ImpactReply>) => onReply(data));
  worker.addEventListener('error', () => onReply({ failed: 'broken' }));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
};

function newWorker(): Worker {
  return new Worker(new URL('./studio.worker.ts', import.meta.url), { type: 'module' });
}
