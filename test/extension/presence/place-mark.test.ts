import { describe, expect, it } from 'vitest';
import { placeMark } from '#extension/presence/place-mark.ts';

const mark = { width: 18, height: 18 };
const viewport = { width: 800, height: 600 };
const field = { left: 100, top: 100, right: 500, bottom: 300 };

describe('the mark of a field', () => {
  it('stands behind its end, at the bottom', () => {
    expect(placeMark(field, mark, viewport, false)).toEqual({ left: 504, top: 282 });
  });

  it('stands at its other end where lines begin at the right, or where there is no room', () => {
    expect(placeMark(field, mark, viewport, true)).toEqual({ left: 78, top: 282 });
    expect(placeMark({ ...field, right: 790 }, mark, viewport, false)).toEqual({ left: 78, top: 282 });
  });

  it('stands above a field as wide as the window, else below it', () => {
    const wide = { left: 0, top: 100, right: 800, bottom: 300 };
    expect(placeMark(wide, mark, viewport, false)).toEqual({ left: 782, top: 78 });
    expect(placeMark({ ...wide, top: 0 }, mark, viewport, false)).toEqual({ left: 782, top: 304 });
  });

  it('stands nowhere beside a field that fills the window', () => {
    expect(placeMark({ left: 0, top: 0, right: 800, bottom: 600 }, mark, viewport, false)).toBeNull();
  });
});
