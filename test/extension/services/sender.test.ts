import { describe, expect, it } from 'vitest';
import { isOurPage, tabFrameOf } from '#extension/services/sender.ts';

const OURS = 'chrome-extension://abc/';

describe('who sent a message', () => {
  it('is a frame when the browser names its tab and frame', () => {
    const url = 'https://frame.example/';
    expect(tabFrameOf({ tab: { id: 3, url: 'https://ehr.example/' }, frameId: 7, url })).toEqual({
      tab: 3,
      frameId: 7,
      page: 'https://ehr.example/',
    });
    expect(tabFrameOf({ tab: { id: 3 }, frameId: 7, url })?.page).toBe(url); // the page's is not ours to know
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
