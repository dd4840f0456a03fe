import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packPolicy } from '#extension/storage/pack-policy.ts';
import { hostPolicy, hostPolicyAtLast } from '#extension/storage/policy.ts';
import { watchManagedValues } from '#extension/storage/managed-values.ts';
import { keptSettings } from '#extension/storage/kept-settings.ts';
import { knownOf } from '#extension/storage/user-scopes.ts';
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

test('whom packs take a user for is the policy’s to say, then the admin’s, then the user’s, each part by itself', async () => {
  await keptSettings.choose(() => ({ specialty: 'cardiology', encounter: 'inpatient', group: 'east' }));
  await keptSettings.decide({ encounter: 'outpatient', specialty: 'oncology' });
  await fakeBrowser.storage.managed.set({
    settings: { group: 'north' },
    users: { specialty: 'orthopaedics', payer: null, marks: 1 },
  });
  const { settings, origins } = await keptSettings.current();
  expect(knownOf(settings)).toEqual({ specialty: 'orthopaedics', encounter: 'outpatient', group: 'east' });
  expect([origins.specialty, origins.encounter, origins.group, origins.payer, origins.marks]).toEqual([
    'policy',
    'admin',
    'user',
    'default',
    'default',
  ]);
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

/** A browser that answers once it has read its policies, and what makes it answer. */
function late(): (values: Record<string, unknown>) => void {
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  const { managed } = fakeBrowser.storage;
  const inTime: unknown = Reflect.get(managed, 'get');
  Reflect.set(managed, 'get', () => promise);
  return (values) => {
    Reflect.set(managed, 'get', inTime);
    resolve(values);
  };
}

describe('a browser that has not read its policies yet', () => {
  test('keeps nobody waiting: what was seen last counts, and what it says at last is told', async () => {
    await fakeBrowser.storage.managed.set({ settings: { marks: 2 }, forbiddenHosts: ['mail.example'] });
    expect((await keptSettings.current()).settings.marks).toBe(2);
    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toHaveProperty('policySeen'));
    const marks: number[] = [];
    const end = keptSettings.watch(({ settings }) => marks.push(settings.marks));
    const answer = late();
    expect((await keptSettings.current()).settings.marks).toBe(2);
    expect((await hostPolicy()).forbidden).toEqual(['*://mail.example/*']);
    const atLast = hostPolicyAtLast();
    expect(marks).toEqual([]);
    await fakeBrowser.storage.managed.set({ settings: { marks: 3 } });
    answer({ settings: { marks: 3 }, forbiddenHosts: ['other.example'] });
    expect((await atLast).forbidden).toEqual(['*://other.example/*']);
    await vi.waitFor(() => expect(marks.at(-1)).toBe(3));
    end();
  });

  test('of which nothing was ever seen, counts as one without a policy until it answers', async () => {
    const answer = late();
    expect((await keptSettings.current()).settings.marks).toBe(5);
    expect((await hostPolicy()).forbidden).toEqual([]);
    const hosts = hostPolicyAtLast();
    const told = vi.fn<() => void>();
    const end = watchManagedValues(told);
    answer({ settings: { marks: 1 }, forbiddenHosts: ['mail.example'] });
    expect((await hosts).forbidden).toEqual(['*://mail.example/*']);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    end();
  });

  test('and says at last what was taken for it tells nobody', async () => {
    await hostPolicy();
    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toHaveProperty('policySeen'));
    const answer = late();
    expect((await hostPolicy()).forbidden).toEqual([]);
    const told = vi.fn<() => void>();
    const end = watchManagedValues(told);
    answer({});
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).not.toHaveBeenCalled();
    end();
  });

  test('and loses what it was asked is asked again', async () => {
    const answer = late();
    const asked = packPolicy();
    const { managed } = fakeBrowser.storage;
    Reflect.set(managed, 'get', async () => Promise.resolve({ packs: ['a pack'] }));
    expect((await asked).packs).toEqual(['a pack']);
    answer({});
  });

  test('has no pack of the policy taken away: those wait for its answer', async () => {
    const answer = late();
    const asked = packPolicy();
    answer({ packs: ['a pack'] });
    expect((await asked).packs).toEqual(['a pack']);
  });
});

test('of a policy its packs and keys are not kept a second time', async () => {
  const trustedKeys = [{ name: 'Hospital', key: `ed25519:${'A'.repeat(43)}` }];
  await fakeBrowser.storage.managed.set({ packs: ['x'], trustedKeys, users: { group: 'west' } });
  await hostPolicy();
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get()).toEqual({ policySeen: { users: { group: 'west' } } }),
  );
});
