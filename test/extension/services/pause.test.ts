import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endPause, lasting, PAUSE, pauseForAnHour } from '#extension/services/pause.ts';
import { keptSettings } from '#extension/storage/kept-settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000_000, toFake: ['Date'] });
});

const until = async (): Promise<number | null> => (await keptSettings.current()).settings.pausedUntil;

describe('a pause', () => {
  it('lasts an hour', async () => {
    await pauseForAnHour();
    expect(lasting(await until(), Date.now())).toBe(Date.now() + PAUSE);
    expect(lasting(await until(), Date.now() + PAUSE - 1)).not.toBeNull();
    expect(lasting(await until(), Date.now() + PAUSE)).toBeNull();
  });

  it('is over when the clock was put back, not a year later', async () => {
    await pauseForAnHour();
    expect(lasting(await until(), Date.now() - 1)).toBeNull();
  });

  it('can be ended, and takes no other setting with it', async () => {
    await keptSettings.choose((chosen) => ({ ...chosen, marks: 3 }));
    await pauseForAnHour();
    await endPause();
    expect(await until()).toBeNull();
    expect(await keptSettings.chosen()).toEqual({ marks: 3, pausedUntil: null });
  });
});
