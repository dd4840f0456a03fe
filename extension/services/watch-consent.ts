import { browser } from 'wxt/browser';
import { keptSettings } from '../storage/kept-settings.ts';
import { watchManagedValues } from '../storage/managed-values.ts';
import { offEverywhere, pausedHosts } from '../storage/paused-hosts.ts';
import { lasting } from './pause.ts';

const ALARM = 'pause-over';

/**
 * Calls back whenever something that decides on hosts may have changed: permissions, pauses and their ends, policy. An
 * alarm stands for the end of a pause, since the background may be stopped until then.
 */
export function watchConsent(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  watchManagedValues(changed);
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && changed());
  pausedHosts.watch(changed);
  offEverywhere.watch(changed);
  keptSettings.watch(({ settings }) => {
    void setAlarm(settings.pausedUntil);
    changed();
  });
}

/** Sets the alarm for the end of a pause; after a start of the browser too, which may have lost it. */
export async function setAlarm(pausedUntil: number | null): Promise<void> {
  const end = lasting(pausedUntil, Date.now());
  if (end === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: end });
}
