import type { Reply, StartDesk } from './ask-desk.ts';

/** Starts the studio's worker, which `newWorker` makes, as a desk. */
export function deskWorker(newWorker: () => Worker): StartDesk {
  return (onReply, onBroken) => {
    const worker = newWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data));
    worker.addEventListener('error', onBroken);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      ask: (question) => worker.postMessage(question),
      end: () => worker.terminate(),
    };
  };
}
