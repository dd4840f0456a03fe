const LOCK = 'chartcue-vault';
const CHANNEL = 'chartcue-vault';

/** What pages of the extension say to each other about the vault. */
type Word = 'give' | 'erased' | 'changed';

/** The vault while this page has it for itself: no other page of the extension can open it meanwhile. */
export interface Hold {
  /** Lets others have it. */
  release(): void;
}

/** Takes the vault for this page; null while another page has it. The browser lets go of it when the page ends, however it ends. */
export function takeHold(): Promise<Hold | null> {
  return held({ ifAvailable: true });
}

/** Takes the vault once the page that has it lets go of it; null when it does not in time (ms). */
export function waitForHold(patience: number): Promise<Hold | null> {
  return held({ signal: AbortSignal.timeout(patience) });
}

/** Whether another page has the vault open, as far as can be seen from a page that does not. */
export async function isHeldElsewhere(): Promise<boolean> {
  const { held: locks = [] } = await navigator.locks.query();
  return locks.some(({ name }) => name === LOCK);
}

/** The line to the other pages of the extension. */
export interface Line {
  /** Asks whoever has the vault to lock it, or tells that it is to be erased, or that it was made, opened or locked. */
  tell(word: Word): void;
}

/** Opens a line. `heard` is called with what others say, and not with what is said here. */
export function openLine(heard: (word: Word) => void): Line {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'give' || data === 'erased' || data === 'changed') heard(data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    tell: (word) => channel.postMessage(word),
  };
}

function held(options: LockOptions): Promise<Hold | null> {
  return new Promise((resolve) => {
    const asked = navigator.locks.request(LOCK, options, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
    asked.catch(() => resolve(null)); // it took too long
  });
}
