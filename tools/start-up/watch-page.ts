/** When a frame's first findings came and went through it, in milliseconds since 1970. */
export interface Seen {
  /** The content script sent the message that started the background. */
  readonly sent: number;
  readonly answered: number;
  /** The first frame after the answer was handed to the content script. */
  readonly drawn: number;
  readonly findings: number;
}

/**
 * Runs in the content script's own world, as text: watches its messages from now on until an answer brings findings, and
 * leaves the page as it is. `seen` in that world is then a promise of `Seen`.
 */
export const WATCH_MESSAGES = `{
  const now = () => performance.timeOrigin + performance.now();
  const { runtime } = chrome;
  const send = runtime.sendMessage;
  globalThis.seen = new Promise((resolve) => {
    let sent = 0;
    runtime.sendMessage = async (message) => {
      if (sent === 0) sent = now();
      const reply = await send.call(runtime, message);
      if (reply?.type !== 'findings') return reply;
      const answered = now();
      runtime.sendMessage = send;
      // What is asked for in one frame is on the screen at the next.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve({ sent, answered, drawn: now(), findings: reply.open })),
      );
      return reply;
    };
  });
}
'watching'; // not the promise: whoever evaluates this would wait for it`;
