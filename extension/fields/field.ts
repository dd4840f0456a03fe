import type { Span } from '#src/text/span.ts';

/**
 * Why an insertion was not tried: the field is gone or read-only, an input method is composing, its text is no longer the
 * expected one, the insertion has a line break, or the page let the caret go elsewhere.
 */
export type Refusal = 'gone' | 'read-only' | 'composing' | 'changed' | 'several-lines' | 'no-caret';

/** What became of an insertion. After `refused` the field's text is as it was. */
export type InsertOutcome =
  | { readonly outcome: 'done' }
  /** Nothing was tried: see `Refusal`. */
  | { readonly outcome: 'refused'; readonly reason: Refusal }
  /**
   * It was tried once, and the text that came out was not the expected one. What had changed was undone, as far as the
   * browser or the editor undoes it: read the field again.
   */
  | { readonly outcome: 'failed' };

/**
 * An editable element that may hold a part of a note. One file an editor family implements it; nothing else knows which
 * editor it has before it. Offsets are UTF-16 units of the string that `text()` gives.
 */
export interface Field {
  /** Names the field within its frame for as long as the page lives. */
  readonly key: string;
  readonly element: HTMLElement;
  /** What the page calls it (label, aria-label, placeholder, heading before it), at most 60 units; "" if nothing. */
  label(): string;
  /** The text as it stands, line breaks as "\n". */
  text(): string;
  /** Where the caret is, or null when the selection is elsewhere or is not empty. */
  caret(): number | null;
  /** Calls back after every change of the text, until the signal aborts. Never in the middle of a composition. */
  observe(changed: () => void, signal: AbortSignal): void;
  /** Boxes of the words of a span in viewport coordinates, cut to what can be seen of them. */
  rects(span: Span): DOMRect[];
  /**
   * Ranges for the highlight API, made anew at each call, or null where the browser has none for this kind of field.
   * They are snapshots; `letGo` of `value-range.ts` ends them.
   */
  ranges(span: Span): AbstractRange[] | null;
  /** Puts the caret at an offset and the field in view. */
  goTo(at: number): void;
  /**
   * Puts `insertion` in at `at` as one undo step and reads it back; `expected` is the text that the caller believes is
   * there. One attempt: never a second strategy after one that may have changed the text.
   */
  insert(at: number, insertion: string, expected: string): Promise<InsertOutcome>;
}
