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

/** Asks the page that has the vault to lock it, and takes it then; null when that page does not answer in time (ms). */
export async function takeOver(patience: number): Promise<Hold | null> {
  tell('give');
  return held({ signal: AbortSignal.timeout(patience) });
}

/** Whether another page has the vault open, as far as can be seen from a page that does not. */
export async function isHeldElsewhere(): Promise<boolean> {
  const { held: locks = [] } = await navigator.locks.query();
  return locks.some(({ name }) => name === LOCK);
}

/** Tells all other pages that the vault is gone, or that it was made, opened or locked. */
export function tell(word: Word): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  channel.postMessage(word);
  channel.close();
}

/** Calls back with what other pages say. Gives what ends that. */
export function listen(heard: (word: Word) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'give' || data === 'erased' || data === 'changed') heard(data);
  });
  return () => channel.close();
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
