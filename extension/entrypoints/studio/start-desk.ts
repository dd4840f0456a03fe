import type { Reply, StartDesk } from '../../studio/ask-desk.ts';

/** Starts the extension's own worker. */
export const startDesk: StartDesk = (onReply) => {
  const worker = new Worker(new URL('./studio.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (question) => worker.postMessage(question),
    end: () => worker.terminate(),
  };
};
