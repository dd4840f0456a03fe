import type { Span } from '#src/text/span.ts';
import type { Anchor } from '../cards/drawn-card.ts';
import type { Field } from '../fields/field.ts';

/** Where the words of a span and the caret are in the viewport, for a card to keep clear of. */
export function anchorOf(field: Field, words: Span): Anchor {
  const isRtl = getComputedStyle(field.element).direction === 'rtl';
  return { words: field.rects(words), caret: caretBox(field), rtl: isRtl };
}

/** Whether any of the words can be seen: the field shows them, and the window shows that part of the field. */
export function isInView(field: Field, words: Span): boolean {
  return field
    .rects(words)
    .some((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
}

/** The box of the character before the caret, or after it where a line begins: as high as the caret, and beside it. */
function caretBox(field: Field): DOMRect | null {
  const at = field.caret();
  if (at === null) return null;
  const before = at > 0 ? field.rects({ start: at - 1, end: at }).at(-1) : undefined;
  if (before !== undefined) return before;
  return (at < field.text().length && field.rects({ start: at, end: at + 1 })[0]) || null;
}
