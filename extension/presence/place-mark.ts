import type { Box } from '../fields/boxes.ts';

/** Between the mark and the field, in pixels. */
const GAP = 4;

/**
 * Where the mark of a field goes: outside of it, so that it covers nothing that is written: behind its end at the bottom,
 * else before its beginning, else above or below its end. Null where there is no room beside the field. All in viewport
 * coordinates; `rtl` says that lines begin at the right.
 */
export function placeMark(
  field: Box,
  mark: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  rtl: boolean,
): { left: number; top: number } | null {
  const right = { left: field.right + GAP, top: field.bottom - mark.height };
  const left = { left: field.left - GAP - mark.width, top: field.bottom - mark.height };
  const end = rtl ? field.left : field.right - mark.width;
  const above = { left: end, top: field.top - GAP - mark.height };
  const below = { left: end, top: field.bottom + GAP };
  const fits = (place: { readonly left: number; readonly top: number }): boolean =>
    place.left >= 0 &&
    place.top >= 0 &&
    place.left + mark.width <= viewport.width &&
    place.top + mark.height <= viewport.height;
  return [...(rtl ? [left, right] : [right, left]), above, below].find(fits) ?? null;
}
