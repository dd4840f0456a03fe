import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KnownPolicy } from '#extension/services/known-policy.ts';
import { pressed } from '#extension/services/press-button.ts';

const HOST = { origins: ['https://a.example/*'] };
const TAB = { id: 1, windowId: 1, url: 'https://a.example/chart' };
const request = vi.fn<(asked: object) => Promise<boolean>>(() => Promise.resolve(true));
const remove = vi.fn<(given: object) => Promise<boolean>>(() => Promise.resolve(true));
const open = vi.fn<() => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser.permissions, { request, remove });
  Object.assign(fakeBrowser, { sidePanel: { open } });
});

describe('a press of the button', () => {
  it('asks for the host of its page, and gives nothing back', async () => {
    const policy = new KnownPolicy();
    pressed(TAB, policy);
    expect(request).toHaveBeenCalledExactlyOnceWith(HOST);
    expect(open).toHaveBeenCalledOnce();
    expect(await policy.forbidsAfterAll('https://a.example/*')).toBe(false);
    await vi.waitFor(() => expect(request.mock.settledResults).toHaveLength(1));
    expect(remove).not.toHaveBeenCalled();
  });

  it('asks for no host that an organization forbids, also when it does so later', async () => {
    const policy = new KnownPolicy();
    await fakeBrowser.storage.managed.set({ forbiddenHosts: ['*.example'] });
    await vi.waitFor(() => expect(policy.forbids('https://a.example/*')).toBe(true));
    pressed(TAB, policy);
    expect(request).not.toHaveBeenCalled();
    expect(open).toHaveBeenCalledOnce();
  });

  it('that comes before the policy is known gives back what it should not have asked for', async () => {
    await fakeBrowser.storage.managed.set({ forbiddenHosts: ['a.example'] });
    pressed(TAB, new KnownPolicy());
    expect(request).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(HOST));
  });
});
