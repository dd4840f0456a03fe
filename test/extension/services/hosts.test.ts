import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyConsent, startAnew } from '#extension/services/hosts.ts';
import type { Registration } from '#extension/services/registration.ts';
import { pauseForAnHour } from '#extension/services/pause.ts';
import { offEverywhere, setPaused } from '#extension/storage/paused-hosts.ts';

const A = 'https://a.example/*';
const B = 'https://b.example/*';

interface Injection {
  readonly target: { readonly tabId: number };
  readonly files?: readonly string[];
}

/** A browser in which one tab shows host A and is within reach, as after a press of the button (activeTab). */
const held: string[] = [];
let registered: Registration[] = [];
const started = vi.fn<(injection: Injection) => Promise<void>>(() => Promise.resolve());
const sent = vi.fn<(tab: number, message: object) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  held.length = 0;
  registered = [];
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ origins: [...held] }),
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((each) => held.includes(each))),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([...registered]),
    unregisterContentScripts: () => Promise.resolve(void (registered = [])),
    registerContentScripts: (scripts: Registration[]) => Promise.resolve(void registered.push(...scripts)),
    executeScript: started,
  });
  Object.assign(fakeBrowser.tabs, {
    query: ({ url }: { url?: string[] }) =>
      Promise.resolve(
        url === undefined || url.includes(A) || url.includes('https://*/*')
          ? [{ id: 1, url: 'https://a.example/chart' }]
          : [],
      ),
    sendMessage: sent,
  });
});

describe('the hosts that are on', () => {
  it('are registered, one registration for all, however often and at once it is asked for', async () => {
    held.push(A, B);
    await Promise.all([applyConsent(), applyConsent(), applyConsent()]);
    expect(registered.map(({ matches }) => matches)).toEqual([[A, B]]);
  });

  it('are registered without those that are turned off, and with them again after', async () => {
    held.push(A, B);
    await setPaused(A, true);
    await applyConsent();
    expect(registered.map(({ matches }) => matches)).toEqual([[B]]);
    await setPaused(A, false);
    await applyConsent();
    expect(registered.map(({ matches }) => matches)).toEqual([[A, B]]);
  });

  it('are unregistered when the last permission is gone', async () => {
    held.push(A);
    await applyConsent();
    held.length = 0;
    await applyConsent();
    expect(registered).toEqual([]);
  });

  it('are none while ChartCue is off everywhere', async () => {
    held.push(A, B);
    await applyConsent();
    await offEverywhere.setValue(true);
    await applyConsent();
    expect(registered).toEqual([]);
    await offEverywhere.setValue(false);
    await applyConsent();
    expect(registered.map(({ matches }) => matches)).toEqual([[A, B]]);
  });

  it('are those that policy does not forbid', async () => {
    held.push(A, B);
    await fakeBrowser.storage.managed.set({ forbiddenHosts: ['a.example', 7, 'not a host'] });
    await applyConsent();
    expect(registered.map(({ matches, excludeMatches }) => [matches, excludeMatches])).toEqual([
      [[B], ['*://a.example/*']],
    ]);
  });
});

const startedIn = (): number[] =>
  started.mock.calls.flatMap(([{ target, files }]) => (files === undefined ? [] : [target.tabId]));

describe('open pages', () => {
  it('of a host that was turned on are started, after what may run there was stopped', async () => {
    held.push(A);
    expect(await applyConsent()).toEqual([]);
    expect(sent).toHaveBeenCalledWith(1, { type: 'stop' }, {});
    const injected = started.mock.calls.map(([{ target, files }]) => [target.tabId, files?.[0] ?? 'word']);
    // A word to scripts of an extension that is no longer there comes before the script.
    expect(injected).toEqual([
      [1, 'word'],
      [1, '/note.js'],
    ]);
  });

  it('are started once, however often nothing changes', async () => {
    held.push(A);
    await applyConsent();
    await applyConsent();
    expect(startedIn()).toEqual([1]);
  });

  it('are started anew after an update, whether the registration changed or not', async () => {
    held.push(A);
    await applyConsent();
    await startAnew();
    expect(startedIn()).toEqual([1, 1]);
  });

  it('of a host whose permission is not held are not started, though the browser would allow it', async () => {
    held.push(B);
    await startAnew();
    expect(startedIn()).toEqual([]);
  });

  it('of a host that was turned off are not started by a wider permission', async () => {
    held.push('https://*/*');
    await setPaused(A, true);
    await applyConsent();
    expect(startedIn()).toEqual([]);
  });

  it('are stopped when ChartCue is paused', async () => {
    held.push(A);
    await applyConsent();
    sent.mockClear();
    await pauseForAnHour();
    expect(await applyConsent()).toEqual([1]);
    expect(sent).toHaveBeenCalledWith(1, { type: 'stop', paused: true }, {});
    expect(startedIn()).toEqual([1]);
  });

  it('are all stopped when a permission was taken away, and started where one is left', async () => {
    held.push(A, B);
    await applyConsent();
    held.splice(held.indexOf(B), 1);
    expect(await applyConsent()).toEqual([1]);
    expect(startedIn()).toEqual([1, 1]);
  });
});
