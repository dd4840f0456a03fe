import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  lasting,
  PAUSE,
  pausedHosts,
  pausedUntil,
  setPaused,
  setPausedForAnHour,
} from '#extension/storage/paused-hosts.ts';

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

describe('a pause for an hour', () => {
  it('lasts an hour', async () => {
    await setPausedForAnHour(A, 1000);
    const until = await pausedUntil.getValue();
    expect(lasting(until, 1000)).toEqual(new Map([[A, 1000 + PAUSE]]));
    expect(lasting(until, 999 + PAUSE).size).toBe(1);
    expect(lasting(until, 1000 + PAUSE).size).toBe(0);
  });

  it('is over when the clock was put back, not a year later', async () => {
    await setPausedForAnHour(A, 1_000_000_000);
    expect(lasting(await pausedUntil.getValue(), 5000).size).toBe(0);
  });

  it('ends when the host is turned on or off', async () => {
    await setPausedForAnHour(A, 1000);
    await setPaused(A, false);
    expect(await pausedUntil.getValue()).toEqual({});
  });
});
