import type { Span } from '#src/text/span.ts';
import type { Box } from './boxes.ts';
import { paddingBox } from './shown-box.ts';
import { drawnParent } from './shadow.ts';

/** Room that is left between a place that was scrolled to and the edge of what shows it, in pixels. */
const MARGIN = 24;

/**
 * Scrolls a field, and all around it, so that the place whose box `boxOf` gives is in view. `scrollIntoView` alone does
 * not do it: it brings the field into view, not a place within.
 */
export function scrollTo(field: HTMLElement, boxOf: () => Box | undefined): void {
  field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const page = field.ownerDocument.scrollingElement;
  for (let at: Element | null = field; at; at = drawnParent(at)) {
    if (!(at instanceof HTMLElement) || at.scrollHeight <= at.clientHeight) continue;
    const place = boxOf();
    if (!place) return;
    const shows = at === page ? { top: 0, bottom: at.clientHeight } : paddingBox(at);
    if (at !== page && getComputedStyle(at).overflowY === 'visible') continue;
    const margin = Math.min(MARGIN, Math.max(0, (shows.bottom - shows.top - (place.bottom - place.top)) / 2));
    const above = shows.top + margin - place.top;
    const below = place.bottom - (shows.bottom - margin);
    const by = above > 0 ? -above : below > 0 ? below : 0;
    if (by !== 0) at.scrollBy({ top: by, behavior: 'instant' });
  }
}

/** A unit beside the caret, whose box says where the caret is drawn. */
export function besideCaret(at: number, text: string): Span {
  return at < text.length && text[at] !== '\n'
    ? { start: at, end: at + 1 }
    : { start: Math.max(0, at - 1), end: at };
}
