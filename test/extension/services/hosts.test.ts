import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hostsOn, startIn, stopIn, syncRegistration } from '#extension/services/hosts.ts';
import type { Registration } from '#extension/services/registration.ts';
import { setPaused } from '#extension/storage/paused-hosts.ts';

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
        url === undefined || url.includes(A) ? [{ id: 1, url: 'https://a.example/chart' }] : [],
      ),
    sendMessage: sent,
  });
});

describe('the hosts that are on', () => {
  it('are registered, one registration for all, however often and at once it is asked for', async () => {
    held.push(A, B);
    await Promise.all([syncRegistration(), syncRegistration(), syncRegistration()]);
    expect(registered.map(({ matches }) => matches)).toEqual([[A, B]]);
  });

  it('are registered without those that are paused, and with them again after', async () => {
    held.push(A, B);
    await setPaused(A, true);
    await syncRegistration();
    expect(registered.map(({ matches }) => matches)).toEqual([[B]]);
    expect(await hostsOn()).toEqual([B]);
    await setPaused(A, false);
    await syncRegistration();
    expect(registered.map(({ matches }) => matches)).toEqual([[A, B]]);
  });

  it('are unregistered when the last permission is gone', async () => {
    held.push(A);
    await syncRegistration();
    held.length = 0;
    await syncRegistration();
    expect(registered).toEqual([]);
  });
});

describe('open pages', () => {
  it('of a host that was turned on are started, after what may run there was stopped', async () => {
    held.push(A);
    await startIn([A]);
    expect(sent).toHaveBeenCalledWith(1, { type: 'stop' }, {});
    const injected = started.mock.calls.map(([{ target, files }]) => [target.tabId, files?.[0] ?? 'word']);
    // A word to scripts of an extension that is no longer there comes before the script.
    expect(injected).toEqual([
      [1, 'word'],
      [1, '/note.js'],
    ]);
  });

  it('of a host whose permission is not held are not started, though the browser would allow it', async () => {
    await startIn([A]);
    expect(started).not.toHaveBeenCalled();
  });

  it('of a paused host are not started by a wider permission', async () => {
    held.push(A, 'https://*/*');
    await setPaused(A, true);
    await startIn([A, 'https://*/*']);
    expect(started).not.toHaveBeenCalled();
  });

  it('are told to stop, by host or all of them', async () => {
    expect(await stopIn([B])).toEqual([]);
    expect(sent).not.toHaveBeenCalled();
    expect(await stopIn('all')).toEqual([1]);
    expect(sent).toHaveBeenCalledWith(1, { type: 'stop' }, {});
  });
});
