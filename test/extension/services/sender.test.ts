import { describe, expect, it } from 'vitest';
import { isOurPage, tabFrameOf } from '#extension/services/sender.ts';

const OURS = 'chrome-extension://abc/';

describe('who sent a message', () => {
  it('is a frame when the browser names its tab and frame', () => {
    expect(tabFrameOf({ tab: { id: 3 }, frameId: 0, url: 'https://ehr.example/' })).toEqual({
      tab: 3,
      frameId: 0,
    });
    expect(tabFrameOf({ url: `${OURS}sidepanel.html` })).toBeNull();
    expect(tabFrameOf({ tab: { id: 3 } })).toBeNull();
  });

  it('is a page of ours by its address only', () => {
    expect(isOurPage({ url: `${OURS}sidepanel.html` }, OURS)).toBe(true);
    expect(isOurPage({ url: 'https://ehr.example/?chrome-extension://abc/', tab: { id: 3 } }, OURS)).toBe(
      false,
    );
    expect(isOurPage({ url: 'chrome-extension://abcd/x.html' }, OURS)).toBe(false);
    expect(isOurPage({}, OURS)).toBe(false);
  });
});
