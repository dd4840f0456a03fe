import { browser } from 'wxt/browser';
import { readConsent, standingOf } from './consent.ts';
import { hostOf } from './host.ts';
import { pushToTab } from './push.ts';
import { TAKE_OVER } from './take-over.ts';
import { changeOf, CONTENT_SCRIPTS, type Reach, registrationFor } from './registration.ts';

/** Steps that change the registration run one after the other: two permissions may be granted in one moment. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const next = last.then(step, step);
  last = next.catch(() => undefined);
  return next;
}

/**
 * Makes the browser's registration of the content script what was consented to, and starts and ends it in the pages that
 * are open. Gives the tabs in which it was ended.
 */
export function applyConsent(): Promise<number[]> {
  return inTurn(async () => {
    const { begun, ended, paused } = await syncRegistration();
    // Of a host whose permission was taken away the browser no longer says which tabs show it: all are stopped then.
    const held = await Promise.all(ended.map(isAllowed));
    const tabs = await stopIn(held.every(Boolean) ? ended : 'all', paused);
    await startIn(held.every(Boolean) ? begun : await hostsOn());
    return tabs;
  });
}

/** After an installation or an update: the pages that are open have no script, or that of the version before. */
export function startAnew(): Promise<void> {
  return inTurn(async () => {
    await syncRegistration();
    await startIn(await hostsOn());
  });
}

/** Registers the content script for the hosts that are on and for no others. Gives what that changed. */
async function syncRegistration(): Promise<{ begun: string[]; ended: string[]; paused: boolean }> {
  const [consent, [before]] = await Promise.all([
    readConsent(Date.now()),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const wanted = registrationFor(consent);
  const was = before === undefined ? null : reachOf(before);
  const change = { ...changeOf(was, wanted), paused: consent.pausedUntil !== null };
  if (was !== null && wanted !== null && sameReach(was, wanted)) return change;
  // Unregistered first: an update in place keeps keys that it does not name (`excludeMatches`).
  if (was !== null) await browser.scripting.unregisterContentScripts();
  if (wanted !== null) await browser.scripting.registerContentScripts([wanted]);
  return change;
}

function reachOf({
  matches = [],
  excludeMatches = [],
}: {
  readonly matches?: string[] | undefined;
  readonly excludeMatches?: string[] | undefined;
}): Reach {
  return { matches, excludeMatches };
}

function sameReach(one: Reach, other: Reach): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ matches, excludeMatches }: Reach): string {
  return JSON.stringify([matches.toSorted(), excludeMatches.toSorted()]);
}

/**
 * Starts ChartCue in the open pages of these hosts: a registration counts from the next load on. Pages of hosts that are
 * off are passed over (`activeTab` would let a script into the page on which the button was pressed).
 */
async function startIn(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const [tabs, consent] = await Promise.all([
    browser.tabs.query({ url: [...patterns] }),
    readConsent(Date.now()),
  ]);
  const on = tabs.filter(({ url }) => standingOf(hostOf(url ?? '')?.pattern ?? '', consent) === 'on');
  await Promise.all(on.map((tab) => startInTab(tab.id)));
}

async function startInTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await pushToTab(tabId, { type: 'stop' }); // never two of it in one page
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, ...TAKE_OVER });
    await browser.scripting.executeScript({ target, files: [...CONTENT_SCRIPTS] });
  } catch {
    return; // a page that does not let itself be scripted (a store, an error page) is left alone
  }
  await pushToTab(tabId, { type: 'started' });
}

/** Ends ChartCue in the open pages of these hosts, or in all open pages. Gives the ids of the tabs. */
async function stopIn(patterns: readonly string[] | 'all', paused: boolean): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query(patterns === 'all' ? {} : { url: [...patterns] });
  const ids = tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  await Promise.all(ids.map((id) => pushToTab(id, paused ? { type: 'stop', paused } : { type: 'stop' })));
  return ids;
}

/** The patterns of the hosts that are on. */
async function hostsOn(): Promise<string[]> {
  return registrationFor(await readConsent(Date.now()))?.matches ?? [];
}

/** Whether the permission for a host, given as a match pattern, is held. */
function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
