import { browser } from 'wxt/browser';
import { lasting, offEverywhere, pausedHosts, pausedUntil } from '../storage/paused-hosts.ts';

const ALARM = 'pause-over';

/**
 * Calls back whenever something that decides on hosts may have changed: permissions, pauses and their ends, policy. An
 * alarm stands for the end of the first pause, since the background may be stopped until then.
 */
export function watchConsent(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.onChanged.addListener((_, area) => area === 'managed' && changed());
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && changed());
  pausedHosts.watch(changed);
  offEverywhere.watch(changed);
  pausedUntil.watch((until) => {
    void setAlarm(until);
    changed();
  });
}

/** Sets the alarm for the next end of a pause; after a start of the browser too, which may have lost it. */
export async function setAlarm(until: Readonly<Record<string, number>>): Promise<void> {
  const ends = [...lasting(until, Date.now()).values()];
  if (ends.length === 0) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.min(...ends) });
}
