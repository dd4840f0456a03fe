/** Frames do not come in a tab that is not drawn: no wait for one is longer than this, in milliseconds. */
const LONGEST_FRAME = 100;

/** One animation frame, and what the page queued in it. */
export async function frameAndTick(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** The next event of a kind at `target`, or `longest` milliseconds if none comes. */
export function nextEvent(target: EventTarget, kind: string, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (): void => {
      clearTimeout(timer);
      stop.abort();
      resolve();
    };
    const timer = setTimeout(done, longest);
    target.addEventListener(kind, done, { passive: true, signal: stop.signal });
  });
}
