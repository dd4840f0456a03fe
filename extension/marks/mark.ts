import type { Span } from '#src/text/span.ts';
import type { Field } from '../fields/field.ts';

/** An underline over the words of one finding. */
export interface Mark extends Span {
  readonly field: Field;
  /** Key of the finding it stands for. */
  readonly key: string;
}

/** Draws marks without touching the page's document, and says which mark is at a place. */
export interface Painter {
  /** Whether to draw over the page alone, and never as highlights of its own document. */
  isOverlayOnly: boolean;
  /** Draws these marks and no others; the one whose key is `active` stronger. */
  paint(marks: readonly Mark[], active: string | null): void;
  /** The mark whose words are at this point of the viewport. */
  at(x: number, y: number): Mark | null;
  /** Draws again after something moved: scroll, resize, zoom, fonts. */
  refresh(): void;
  /** Removes all that was drawn, and the painter itself. */
  remove(): void;
}
