import type { StartWorker } from '../intake/pool.ts';
import type { IntakeReply, Numbered } from '../intake/protocol.ts';

/**
 * Starts the extension's own worker. pdf.js, once it is loaded there, says on the same line that it is ready: the pool takes
 * numbered messages only.
 */
export const startIntake: StartWorker = (onReply, onBreakdown) => {
  const worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeReply>>) => onReply(data));
  worker.addEventListener('error', onBreakdown);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
};
