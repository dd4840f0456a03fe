import { browser } from 'wxt/browser';
import { keptSettings } from '../storage/kept-settings.ts';
import { offEverywhere, pausedHosts } from '../storage/paused-hosts.ts';
import { type HostPolicy, hostPolicy } from '../storage/policy.ts';
import { covers } from './host.ts';
import { lasting } from './pause.ts';

/** All that decides on which hosts ChartCue works. Hosts are match patterns, as `permissions.getAll` gives them. */
export interface Consent {
  readonly granted: readonly string[];
  /** Turned off by the user though the permission is held. */
  readonly paused: readonly string[];
  readonly offEverywhere: boolean;
  /** When a pause of everything ends (ms), or null when none lasts. */
  readonly pausedUntil: number | null;
  readonly policy: HostPolicy;
}

/** Why ChartCue works on a host, or does not; what weighs most first. */
export type Standing = 'forbidden' | 'host-off' | 'off-everywhere' | 'paused-for-a-while' | 'paused' | 'on';

/** `now` is the time of day (ms): pauses end. */
export async function readConsent(now: number): Promise<Consent> {
  const [{ origins = [] }, paused, off, { settings }, policy] = await Promise.all([
    browser.permissions.getAll(),
    pausedHosts.getValue(),
    offEverywhere.getValue(),
    keptSettings.current(),
    hostPolicy(),
  ]);
  const pausedUntil = lasting(settings.pausedUntil, now);
  return { granted: origins.filter(isWeb), paused, offEverywhere: off, pausedUntil, policy };
}

/** How a host stands: `pattern` is one of `hostOf`. */
export function standingOf(pattern: string, consent: Consent): Standing {
  if (consent.policy.forbidden.some((each) => covers(each, pattern))) return 'forbidden';
  if (!consent.granted.some((each) => covers(each, pattern))) return 'host-off';
  if (consent.offEverywhere) return 'off-everywhere';
  if (consent.pausedUntil !== null) return 'paused-for-a-while';
  return consent.paused.includes(pattern) ? 'paused' : 'on';
}

/** Patterns of web pages: what an extension's own pages or files are matched by is none. */
function isWeb(pattern: string): boolean {
  return /^(?:\*|https?):\/\//.test(pattern) || pattern === '<all_urls>';
}
