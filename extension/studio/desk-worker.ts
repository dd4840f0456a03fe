import type { Question, Reply } from './ask-desk.ts';

/** A worker as the page sees it. */
interface Line<Message> {
  ask(message: Message): void;
  end(): void;
}

/**
 * Starts the studio's worker, which `newWorker` makes, and hears its replies, as a desk or for what else
 * it is asked; `onBroken` is told when it breaks down.
 */
export function deskWorker<
  Said extends { message: unknown; reply: unknown } = { message: Question; reply: Reply },
>(
  newWorker: () => Worker,
): (onReply: (reply: Said['reply']) => void, onBroken: () => void) => Line<Said['message']> {
  return (onReply, onBroken) => {
    const worker = newWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Said['reply']>) => onReply(data));
    worker.addEventListener('error', onBroken);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      ask: (message) => worker.postMessage(message),
      end: () => worker.terminate(),
    };
  };
}
