import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pausedHosts, setPaused } from '#extension/storage/paused-hosts.ts';

const A = 'https://a.example/*';
const B = 'https://b.example/*';

beforeEach(() => fakeBrowser.reset());

describe('the hosts that are turned off', () => {
  it('are none at first', async () => {
    expect(await pausedHosts.getValue()).toEqual([]);
  });

  it('each stand once, and go when they are turned on', async () => {
    await setPaused(A, true);
    await setPaused(B, true);
    await setPaused(A, true);
    expect(await pausedHosts.getValue()).toEqual([B, A]);
    await setPaused(B, false);
    expect(await pausedHosts.getValue()).toEqual([A]);
  });

  it('are kept in the shape that version 0.1.0 wrote', async () => {
    await fakeBrowser.storage.local.set({ pausedHosts: [A] });
    expect(await pausedHosts.getValue()).toEqual([A]);
    await setPaused(B, true);
    expect(await fakeBrowser.storage.local.get('pausedHosts')).toEqual({ pausedHosts: [A, B] });
  });
});
