import type { Span } from '#src/text/span.ts';
import type { PlainElement } from './plain-element.ts';

/**
 * A range over the value of a textarea or an input, which Chromium 156 has and no other browser yet (DOM, whatwg/dom#1404). Its
 * offsets follow typing but not `execCommand` (measured), so it is a snapshot: made for one look, then disconnected.
 */
export interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  disconnect(): void;
}
declare global {
  interface HTMLTextAreaElement {
    createValueRange?(start: number, end: number): ValueRange;
  }
  interface HTMLInputElement {
    createValueRange?(start: number, end: number): ValueRange;
  }
}

/** A new range over a span of the value, or null where the browser has none. */
export function valueRange(element: PlainElement, { start, end }: Span): ValueRange | null {
  return element.createValueRange?.(start, end) ?? null;
}

/** Lets go of ranges of a textarea's value; other ranges need no such thing. */
export function letGo(ranges: Iterable<AbstractRange>): void {
  for (const range of ranges) {
    if ('disconnect' in range && typeof range.disconnect === 'function') range.disconnect();
  }
}
