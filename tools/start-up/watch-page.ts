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
 * Runs in the content script's own world: watches its messages from now on until an answer brings findings. Sees to it
 * that the page is otherwise left as it is, and stops watching then.
 */
export function watchMessages(): void {
  const world: { seen?: Promise<Seen> } = globalThis as never;
  const now = (): number => performance.timeOrigin + performance.now();
  world.seen = new Promise((resolve) => {
    const send: (message: unknown) => Promise<any> = chrome.runtime.sendMessage.bind(chrome.runtime);
    let sent = 0;
    chrome.runtime.sendMessage = (async (message: unknown) => {
      if (sent === 0) sent = now();
      const reply = await send(message);
      if (reply?.type === 'findings') {
        const answered = now();
        chrome.runtime.sendMessage = send as never;
        // The frame of a mark is the one after the one in which it is asked for.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ sent, answered, drawn: now(), findings: reply.open })),
        );
      }
      return reply;
    }) as never;
  });
}
