import { browser } from 'wxt/browser';
import { type HostPolicy, hostPolicy } from '../storage/policy.ts';
import { lasting, offEverywhere, pausedHosts, pausedUntil } from '../storage/paused-hosts.ts';
import { covers } from './host.ts';

/** All that decides on which hosts ChartCue works. Hosts are match patterns, as `permissions.getAll` gives them. */
export interface Consent {
  readonly granted: readonly string[];
  readonly paused: readonly string[];
  /** Paused for a while, each with the time at which the pause ends. */
  readonly pausedUntil: ReadonlyMap<string, number>;
  readonly offEverywhere: boolean;
  readonly policy: HostPolicy;
}

/** Why ChartCue works on a host, or does not; what weighs most first. */
export type Standing = 'forbidden' | 'host-off' | 'off-everywhere' | 'paused' | 'paused-for-a-while' | 'on';

export async function readConsent(now: number): Promise<Consent> {
  const [{ origins = [] }, paused, until, off, policy] = await Promise.all([
    browser.permissions.getAll(),
    pausedHosts.getValue(),
    pausedUntil.getValue(),
    offEverywhere.getValue(),
    hostPolicy(),
  ]);
  return {
    granted: origins.filter(isWeb),
    paused,
    pausedUntil: lasting(until, now),
    offEverywhere: off,
    policy,
  };
}

/** How a host stands: `pattern` is one of `hostOf`. */
export function standingOf(pattern: string, consent: Consent): Standing {
  if (consent.policy.forbidden.some((each) => covers(each, pattern))) return 'forbidden';
  if (!consent.granted.some((each) => covers(each, pattern))) return 'host-off';
  if (consent.offEverywhere) return 'off-everywhere';
  if (consent.paused.includes(pattern)) return 'paused';
  return consent.pausedUntil.has(pattern) ? 'paused-for-a-while' : 'on';
}

/** Patterns of web pages: what an extension's own pages or files are matched by is none. */
function isWeb(pattern: string): boolean {
  return /^(?:\*|https?):\/\//.test(pattern) || pattern === '<all_urls>';
}
