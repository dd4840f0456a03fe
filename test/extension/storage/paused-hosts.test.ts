import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pausedHosts, setPaused } from '#extension/storage/paused-hosts.ts';

beforeEach(() => fakeBrowser.reset());

describe('the paused hosts', () => {
  it('are none at first', async () => {
    expect(await pausedHosts.getValue()).toEqual([]);
  });

  it('each stand once, and go when they are no longer paused', async () => {
    await setPaused('https://a.example/*', true);
    await setPaused('https://b.example/*', true);
    await setPaused('https://a.example/*', true);
    expect(await pausedHosts.getValue()).toEqual(['https://b.example/*', 'https://a.example/*']);
    await setPaused('https://b.example/*', false);
    expect(await pausedHosts.getValue()).toEqual(['https://a.example/*']);
  });

  it('are all that is on disk', async () => {
    await setPaused('https://a.example/*', true);
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['pausedHosts']);
  });
});
