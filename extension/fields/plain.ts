import type { Span } from '#src/text/span.ts';
import type { Box } from './boxes.ts';
import type { Field, InsertOutcome } from './field.ts';
import { alone } from './insert-check.ts';
import { insertIntoPlain } from './insert-plain.ts';
import { labelOf } from './label.ts';
import { mirroredBoxes } from './mirror.ts';
import type { PlainElement } from './plain-element.ts';
import { besideCaret, scrollTo } from './scroll-to.ts';
import { rootOf } from './shadow.ts';
import { shownOf } from './shown-box.ts';
import { valueRange } from './value-range.ts';
import { type TextWatch, watchText } from './watch-text.ts';

/** A textarea, or an input of one line: its text is its value, whose units are those of its selection. */
export class PlainField implements Field {
  readonly key: string;
  readonly element: PlainElement;
  private watch: TextWatch | null = null;

  constructor(key: string, element: PlainElement) {
    this.key = key;
    this.element = element;
  }

  label(): string {
    return labelOf(this.element);
  }

  text(): string {
    return this.element.value;
  }

  caret(): number | null {
    const { element } = this;
    if (!element.ownerDocument.hasFocus() || rootOf(element).activeElement !== element) return null;
    return element.selectionStart === element.selectionEnd ? element.selectionStart : null;
  }

  observe(changed: () => void, signal: AbortSignal): void {
    this.watch = watchText(this.element, () => this.text(), changed, signal);
  }

  rects(span: Span): DOMRect[] {
    return shownOf(this.element, this.boxes(span));
  }

  ranges(span: Span): AbstractRange[] | null {
    const range = valueRange(this.element, this.within(span));
    return range && [range];
  }

  goTo(at: number): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(at, at);
    scrollTo(this.element, () => this.boxes(besideCaret(at, this.text())).at(-1));
  }

  insert(at: number, insertion: string, expected: string): Promise<InsertOutcome> {
    const { element } = this;
    const asked = {
      element,
      read: () => this.text(),
      expected,
      at,
      text: insertion,
      composing: () => this.watch?.composing ?? false,
    };
    return alone(element, () => insertIntoPlain(element, asked));
  }

  private boxes(span: Span): Box[] {
    const range = valueRange(this.element, this.within(span));
    if (!range) return mirroredBoxes(this.element, this.within(span));
    const boxes = [...range.getClientRects()];
    range.disconnect();
    return boxes;
  }

  /** Ranges beyond the end of the value are an error to the browser; to us, words that are gone. */
  private within({ start, end }: Span): Span {
    const { length } = this.element.value;
    return { start: Math.min(start, length), end: Math.min(end, length) };
  }
}
