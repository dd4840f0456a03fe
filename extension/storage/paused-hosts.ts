import { storage } from 'wxt/utils/storage';

/** The hosts on which the user turned ChartCue off though its permission is held, as match patterns. */
export const pausedHosts = storage.defineItem<readonly string[]>('local:pausedHosts', {
  fallback: [],
});

/** The hosts that are paused for a while: match patterns, each with the time (ms) at which the pause ends. */
export const pausedUntil = storage.defineItem<Readonly<Record<string, number>>>('local:pausedUntil', {
  fallback: {},
});

/** Whether ChartCue is off on every host. */
export const offEverywhere = storage.defineItem<boolean>('local:offEverywhere', { fallback: false });

/** How long a pause lasts, in milliseconds. */
export const PAUSE = 3_600_000;

/** Turns a host off for good, or ends whatever keeps it off. */
export async function setPaused(pattern: string, paused: boolean): Promise<void> {
  const others = (await pausedHosts.getValue()).filter((each) => each !== pattern);
  await pausedHosts.setValue(paused ? [...others, pattern] : others);
  const { [pattern]: _, ...rest } = await pausedUntil.getValue();
  await pausedUntil.setValue(rest);
}

/** Pauses a host for an hour from `now`. */
export async function setPausedForAnHour(pattern: string, now: number): Promise<void> {
  await pausedUntil.setValue({ ...(await pausedUntil.getValue()), [pattern]: now + PAUSE });
}

/** The pauses that last at `now`. One that would last longer than an hour is none: the clock was put back since. */
export function lasting(until: Readonly<Record<string, number>>, now: number): ReadonlyMap<string, number> {
  return new Map(Object.entries(until).filter(([, end]) => end > now && end - now <= PAUSE));
}
