import { keptSettings } from '../storage/kept-settings.ts';

/** How long a pause lasts, in milliseconds. */
export const PAUSE = 3_600_000;

/** Has nothing read anywhere for an hour. */
export async function pauseForAnHour(): Promise<void> {
  await keptSettings.choose((chosen) => ({ ...chosen, pausedUntil: Date.now() + PAUSE }));
}

/** Ends a pause, if there is one. */
export async function endPause(): Promise<void> {
  await keptSettings.choose((chosen) => ({ ...chosen, pausedUntil: null }));
}

/** The end of a pause that lasts at `now`, else null. One that would last longer than an hour is none: the clock was put back since. */
export function lasting(until: number | null, now: number): number | null {
  return until !== null && until > now && until - now <= PAUSE ? until : null;
}
