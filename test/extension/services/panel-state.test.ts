import { describe, expect, it } from 'vitest';
import type { Consent } from '#extension/services/consent.ts';
import { panelState } from '#extension/services/panel-state.ts';

const url = 'https://ehr.example/chart';
const pattern = 'https://ehr.example/*';
const NOTHING = { settled: [], isSilent: false, isFull: false };
const on: Consent = {
  granted: [pattern],
  paused: [],
  pausedUntil: null,
  offEverywhere: false,
  policy: { forbidden: [], preselected: [] },
};

describe('the side panel says why nothing is listed', () => {
  it('when the browser does not tell the page', () => {
    expect(panelState(undefined, on, undefined, NOTHING)).toMatchObject({ state: 'unknown-page', host: '' });
  });

  it('when the page is none that an extension may read', () => {
    expect(panelState('about:blank', on, undefined, NOTHING)).toMatchObject({ state: 'no-host' });
  });

  it('when the host is off, turned off, or without a note yet', () => {
    expect(panelState(url, { ...on, granted: [] }, undefined, NOTHING)).toMatchObject({
      state: 'host-off',
      host: 'ehr.example',
      pattern,
    });
    expect(panelState(url, { ...on, paused: [pattern] }, undefined, NOTHING).state).toBe('paused');
    expect(panelState(url, on, undefined, NOTHING).state).toBe('no-note');
  });

  it('when the host is paused for a while: until when', () => {
    const state = panelState(url, { ...on, pausedUntil: 7 }, undefined, NOTHING);
    expect(state).toMatchObject({ state: 'paused-for-a-while', until: 7 });
  });
});
