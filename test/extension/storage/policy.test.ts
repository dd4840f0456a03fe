import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptSettings } from '#extension/storage/kept-settings.ts';
import type { MergedSettings } from '#extension/storage/merge-settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
});

test('a setting that the policy decides counts before the user’s, and the others stay the user’s', async () => {
  await keptSettings.choose(() => ({ marks: 7, delay: 500 }));
  await fakeBrowser.storage.managed.set({ settings: { marks: 2 } });
  const { settings, origins } = await keptSettings.current();
  expect([settings.marks, origins.marks]).toEqual([2, 'policy']);
  expect([settings.delay, origins.delay]).toEqual([500, 'user']);
});

test('a part of the policy that is not sound does not take the rest with it, and a pause is nobody else’s', async () => {
  await fakeBrowser.storage.managed.set({ settings: { marks: 99, toolbarCount: false, pausedUntil: 5 } });
  const { settings, origins } = await keptSettings.current();
  expect([settings.marks, settings.toolbarCount, settings.pausedUntil]).toEqual([5, false, null]);
  expect([origins.marks, origins.toolbarCount, origins.pausedUntil]).toEqual([
    'default',
    'policy',
    'default',
  ]);
});

test('what the user chose stays what an export holds, whatever the policy says', async () => {
  await fakeBrowser.storage.managed.set({ settings: { marks: 2 } });
  await keptSettings.choose(() => ({ marks: 7 }));
  expect(await keptSettings.chosen()).toEqual({ marks: 7 });
});

test('a policy that changes is told like a choice, until the watch ends', async () => {
  const told: MergedSettings[] = [];
  const end = keptSettings.watch((settings) => told.push(settings));
  await fakeBrowser.storage.managed.set({ settings: { marks: 1 } });
  await vi.waitFor(() => expect(told.map(({ settings }) => settings.marks)).toEqual([1]));
  end();
  await fakeBrowser.storage.managed.set({ settings: { marks: 4 } });
  expect((await keptSettings.current()).settings.marks).toBe(4);
  expect(told).toHaveLength(1);
});
