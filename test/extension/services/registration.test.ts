import { describe, expect, it } from 'vitest';
import { hostOf } from '#extension/services/host.ts';
import { registrationFor } from '#extension/services/registration.ts';

describe('the registration of the content script', () => {
  it('is none where no host is on', () => {
    expect(registrationFor([], [])).toBeNull();
    expect(registrationFor(['chrome://favicon/*', 'file:///*'], [])).toBeNull();
  });

  it('is for every frame of the hosts whose permission is held, and for no others', () => {
    const registration = registrationFor(['https://b.example/*', 'https://a.example/*'], []);
    expect(registration).toMatchObject({
      matches: ['https://a.example/*', 'https://b.example/*'],
      excludeMatches: [],
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    });
  });

  it('leaves out a paused host, and keeps it out of a wider permission', () => {
    expect(registrationFor(['https://a.example/*'], ['https://a.example/*'])).toBeNull();
    expect(registrationFor(['https://*/*'], ['https://a.example/*'])).toMatchObject({
      matches: ['https://*/*'],
      excludeMatches: ['https://a.example/*'],
    });
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
});
