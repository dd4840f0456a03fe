import { storage } from 'wxt/utils/storage';

/** The hosts on which the user turned ChartCue off though its permission is held, as match patterns. */
export const pausedHosts = storage.defineItem<readonly string[]>('local:pausedHosts', {
  fallback: [],
});

/** Whether ChartCue is off on every host. */
export const offEverywhere = storage.defineItem<boolean>('local:offEverywhere', { fallback: false });

/** Turns a host off, or takes it off the list. */
export async function setPaused(pattern: string, paused: boolean): Promise<void> {
  const others = (await pausedHosts.getValue()).filter((each) => each !== pattern);
  await pausedHosts.setValue(paused ? [...others, pattern] : others);
}
