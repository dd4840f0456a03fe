import { storage } from 'wxt/utils/storage';

/**
 * Everything that ChartCue keeps on disk: the hosts on which the user paused it, as match patterns. No text of any note
 * is ever among it.
 */
export const pausedHosts = storage.defineItem<readonly string[]>('local:pausedHosts', {
  fallback: [],
});

/** Pauses a host, or takes it off the list. */
export async function setPaused(pattern: string, paused: boolean): Promise<void> {
  const others = (await pausedHosts.getValue()).filter((each) => each !== pattern);
  await pausedHosts.setValue(paused ? [...others, pattern] : others);
}
