import { describe, expect, it } from 'vitest';
import type { Consent } from '#extension/services/consent.ts';
import { covers, hostOf } from '#extension/services/host.ts';
import { changeOf, registrationFor } from '#extension/services/registration.ts';

const A = 'https://a.example/*';
const B = 'https://b.example/*';

function consent(granted: readonly string[], changes: Partial<Consent> = {}): Consent {
  return {
    granted,
    paused: [],
    pausedUntil: null,
    offEverywhere: false,
    policy: { forbidden: [], preselected: [] },
    ...changes,
  };
}

describe('the registration of the content script', () => {
  it('is none where no host is on', () => {
    expect(registrationFor(consent([]))).toBeNull();
    expect(registrationFor(consent([A], { offEverywhere: true }))).toBeNull();
  });

  it('is for every frame of the hosts whose permission is held, and for no others', () => {
    expect(registrationFor(consent([B, A]))).toMatchObject({
      matches: [A, B],
      excludeMatches: [],
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    });
  });

  it('leaves out a paused host, and keeps it out of a wider permission', () => {
    expect(registrationFor(consent([A], { paused: [A] }))).toBeNull();
    expect(registrationFor(consent([A], { pausedUntil: 1 }))).toBeNull();
    expect(registrationFor(consent(['https://*/*'], { paused: [A] }))).toMatchObject({
      matches: ['https://*/*'],
      excludeMatches: [A],
    });
  });

  it('leaves out what policy forbids, and keeps it out of a wider permission', () => {
    const policy = { forbidden: ['*://a.example/*'], preselected: [] };
    expect(registrationFor(consent([A], { policy }))).toBeNull();
    expect(registrationFor(consent(['https://*/*'], { policy }))).toMatchObject({
      matches: ['https://*/*'],
      excludeMatches: ['*://a.example/*'],
    });
  });
});

describe('a change of the registration', () => {
  it('begins and ends hosts', () => {
    const [one, other] = [registrationFor(consent([A])), registrationFor(consent([B]))];
    expect(changeOf(null, one)).toEqual({ begun: [A], ended: [] });
    expect(changeOf(one, other)).toEqual({ begun: [B], ended: [A] });
    expect(changeOf(one, null)).toEqual({ begun: [], ended: [A] });
    expect(changeOf(one, one)).toEqual({ begun: [], ended: [] });
  });

  it('ends a host that is paused within a wider permission, and begins it again', () => {
    const [all, without] = [
      registrationFor(consent(['https://*/*'])),
      registrationFor(consent(['https://*/*'], { paused: [A] })),
    ];
    expect(changeOf(all, without)).toEqual({ begun: [], ended: [A] });
    expect(changeOf(without, all)).toEqual({ begun: [A], ended: [] });
  });
});

describe('the host of a page', () => {
  it('is its scheme and name, without port and path', () => {
    expect(hostOf('https://ehr.example:8443/chart?id=1#note')).toEqual({
      name: 'ehr.example',
      pattern: 'https://ehr.example/*',
    });
    expect(hostOf('http://localhost:3000/')?.pattern).toBe('http://localhost/*');
  });

  it.each([
    'about:blank',
    'chrome://settings/',
    'file:///tmp/note.txt',
    'moz-extension://x/y.html',
    'no address',
    '',
  ])('is none for %j', (address) => {
    expect(hostOf(address)).toBeNull();
  });

  it('is covered by patterns as browsers read them', () => {
    expect(covers('https://*.example/*', 'https://example/*')).toBe(true);
    expect(covers('https://*.example/*', 'https://a.b.example/*')).toBe(true);
    expect(covers('https://*.example/*', 'https://badexample/*')).toBe(false);
    expect(covers('<all_urls>', A)).toBe(true);
    expect(covers('nonsense', A)).toBe(false);
  });
});
