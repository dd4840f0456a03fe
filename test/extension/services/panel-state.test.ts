import { describe, expect, it } from 'vitest';
import { panelState } from '#extension/services/panel-state.ts';

const url = 'https://ehr.example/chart';
const allowed = () => Promise.resolve(true);
const forbidden = () => Promise.resolve(false);

describe('the side panel says why nothing is listed', () => {
  it('when the browser does not tell the page', async () => {
    const state = await panelState({ url: undefined, isAllowed: allowed, paused: [] }, undefined);
    expect(state).toMatchObject({ state: 'unknown-page', host: '' });
  });

  it('when the page is none that an extension may read', async () => {
    const state = await panelState({ url: 'about:blank', isAllowed: allowed, paused: [] }, undefined);
    expect(state).toMatchObject({ state: 'no-host' });
  });

  it('when the host is off, paused, or without a note yet', async () => {
    const paused = ['https://ehr.example/*'];
    expect(await panelState({ url, isAllowed: forbidden, paused }, undefined)).toMatchObject({
      state: 'host-off',
      host: 'ehr.example',
      pattern: 'https://ehr.example/*',
    });
    expect((await panelState({ url, isAllowed: allowed, paused }, undefined)).state).toBe('paused');
    expect((await panelState({ url, isAllowed: allowed, paused: [] }, undefined)).state).toBe('no-note');
  });
});
