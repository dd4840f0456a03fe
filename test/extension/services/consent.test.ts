import { describe, expect, it } from 'vitest';
import { type Consent, standingOf } from '#extension/services/consent.ts';

const EHR = 'https://ehr.example/*';

function consent(changes: Partial<Consent> = {}): Consent {
  return {
    granted: [EHR],
    paused: [],
    pausedUntil: null,
    offEverywhere: false,
    policy: { forbidden: [], preselected: [] },
    ...changes,
  };
}

describe('a host', () => {
  it('is off until its permission is held, and on then', () => {
    expect(standingOf(EHR, consent({ granted: [] }))).toBe('host-off');
    expect(standingOf(EHR, consent({ granted: ['https://other.example/*'] }))).toBe('host-off');
    expect(standingOf(EHR, consent())).toBe('on');
  });

  it('is on by a wider permission too', () => {
    expect(standingOf(EHR, consent({ granted: ['https://*.example/*'] }))).toBe('on');
    expect(standingOf(EHR, consent({ granted: ['*://*/*'] }))).toBe('on');
    expect(standingOf('http://ehr.example/*', consent({ granted: ['https://*/*'] }))).toBe('host-off');
  });

  it('is paused for good, for a while, or with all others', () => {
    expect(standingOf(EHR, consent({ paused: [EHR] }))).toBe('paused');
    expect(standingOf(EHR, consent({ pausedUntil: 1 }))).toBe('paused-for-a-while');
    expect(standingOf(EHR, consent({ offEverywhere: true }))).toBe('off-everywhere');
  });

  it('is forbidden by policy whatever the user or the installation granted', () => {
    const policy = { forbidden: ['*://*.example/*'], preselected: [] };
    expect(standingOf(EHR, consent({ policy }))).toBe('forbidden');
    expect(standingOf(EHR, consent({ policy, granted: [] }))).toBe('forbidden');
    expect(standingOf('https://elsewhere.test/*', consent({ policy, granted: ['*://*/*'] }))).toBe('on');
  });
});
