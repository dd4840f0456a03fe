import { describe, expect, it } from 'vitest';
import type { Consent } from '#extension/services/consent.ts';
import { panelState } from '#extension/services/panel-state.ts';

const url = 'https://ehr.example/chart';
const pattern = 'https://ehr.example/*';
const on: Consent = {
  granted: [pattern],
  paused: [],
  pausedUntil: null,
  offEverywhere: false,
  policy: { forbidden: [], preselected: [] },
};

describe('the side panel says why nothing is listed', () => {
  it('when the browser does not tell the page', () => {
    expect(panelState(undefined, on, undefined)).toMatchObject({ state: 'unknown-page', host: '' });
  });

  it('when the page is none that an extension may read', () => {
    expect(panelState('about:blank', on, undefined)).toMatchObject({ state: 'no-host' });
  });

  it('when the host is off, turned off, or without a note yet', () => {
    expect(panelState(url, { ...on, granted: [] }, undefined)).toMatchObject({
      state: 'host-off',
      host: 'ehr.example',
      pattern,
    });
    expect(panelState(url, { ...on, paused: [pattern] }, undefined).state).toBe('paused');
    expect(panelState(url, on, undefined).state).toBe('no-note');
  });

  it('when the host is paused for a while: until when', () => {
    const state = panelState(url, { ...on, pausedUntil: 7 }, undefined);
    expect(state).toMatchObject({ state: 'paused-for-a-while', until: 7 });
  });
});
