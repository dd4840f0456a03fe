import { browser } from 'wxt/browser';
import { pausedHosts } from '../storage/paused-hosts.ts';
import { hostOf } from './host.ts';
import { pushToTab } from './push.ts';
import { TELL_ORPHANS } from './successor.ts';
import { CONTENT_SCRIPT, registrationFor } from './registration.ts';

/** Steps that change the registration run one after the other: two permissions may be granted in one moment. */
let last: Promise<void> = Promise.resolve();

function inTurn(step: () => Promise<void>): Promise<void> {
  last = last.then(step, step);
  return last;
}

/** Registers the content script for the hosts that are on and for no others. */
export function syncRegistration(): Promise<void> {
  return inTurn(async () => {
    const [{ origins = [] }, paused, registered] = await Promise.all([
      browser.permissions.getAll(),
      pausedHosts.getValue(),
      browser.scripting.getRegisteredContentScripts(),
    ]);
    const wanted = registrationFor(origins, paused);
    // Unregistered first: an update in place keeps keys that it does not name (`excludeMatches`).
    if (registered.length > 0) await browser.scripting.unregisterContentScripts();
    if (wanted !== null) await browser.scripting.registerContentScripts([wanted]);
  });
}

/**
 * Starts ChartCue in the open pages of these hosts: a registration counts from the next load on. Hosts whose permission
 * is not held are passed over (`activeTab` would let a script into the page on which the button was pressed), and so are
 * paused ones.
 */
export async function startIn(patterns: readonly string[]): Promise<void> {
  const held = await Promise.all(patterns.map(isAllowed));
  const url = patterns.filter((_, index) => held[index]);
  if (url.length === 0) return;
  const [tabs, paused] = await Promise.all([browser.tabs.query({ url }), pausedHosts.getValue()]);
  const on = tabs.filter((tab) => !paused.includes(hostOf(tab.url ?? '')?.pattern ?? ''));
  await Promise.all(on.map((tab) => startInTab(tab.id)));
}

async function startInTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await pushToTab(tabId, { type: 'stop' }); // never two of it in one page
  const target = { tabId, allFrames: true };
  // A page that does not let itself be scripted (a store, an error page) is left alone.
  await browser.scripting
    .executeScript({ target, ...TELL_ORPHANS })
    .then(() => browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] }))
    .catch(() => undefined);
}

/**
 * Ends ChartCue in the open pages of these hosts, or in all open pages: of a host whose permission was taken away the
 * browser no longer says which tabs show it. Gives the ids of the tabs.
 */
export async function stopIn(patterns: readonly string[] | 'all'): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query(patterns === 'all' ? {} : { url: [...patterns] });
  const ids = tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  await Promise.all(ids.map((id) => pushToTab(id, { type: 'stop' })));
  return ids;
}

/** The patterns of the hosts that are on. */
export async function hostsOn(): Promise<string[]> {
  const [{ origins = [] }, paused] = await Promise.all([
    browser.permissions.getAll(),
    pausedHosts.getValue(),
  ]);
  return registrationFor(origins, paused)?.matches ?? [];
}

/** Whether the permission for a host, given as a match pattern, is held. */
export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
