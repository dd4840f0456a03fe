import type { Span } from '#src/text/span.ts';
import type { Field, InsertOutcome } from './field.ts';
import { giveFocus } from './focus.ts';
import { alone } from './insert-check.ts';
import { insertIntoEditable, type PutText } from './insert-editable.ts';
import { labelOf } from './label.ts';
import { putText } from './put-text.ts';
import { besideCaret, scrollTo } from './scroll-to.ts';
import { caretIn, putCaret } from './selection.ts';
import { rootOf } from './shadow.ts';
import { shownOf } from './shown-box.ts';
import { TextMap } from './text-map.ts';
import { type TextWatch, watchText } from './watch-text.ts';

/** A contenteditable element, whatever editor works in it: text and geometry come from the DOM as it is drawn. */
export class EditableField implements Field {
  readonly key: string;
  readonly element: HTMLElement;
  private readonly put: PutText;
  private watch: TextWatch | null = null;
  private map: TextMap | null = null;

  /** `put` is how its editor takes text. */
  constructor(key: string, element: HTMLElement, put: PutText = putText) {
    this.key = key;
    this.element = element;
    this.put = put;
  }

  label(): string {
    return labelOf(this.element);
  }

  text(): string {
    return this.mapNow().text;
  }

  caret(): number | null {
    const { element } = this;
    if (!element.ownerDocument.hasFocus() || !element.contains(rootOf(element).activeElement)) return null;
    const caret = caretIn(element);
    return caret && this.mapNow().offsetAt(caret.node, caret.offset);
  }

  observe(changed: () => void, signal: AbortSignal): void {
    const read = (): string => {
      this.map = null; // mutations are told before the turn ends
      return this.text();
    };
    this.watch = watchText(this.element, read, changed, signal);
  }

  rects(span: Span): DOMRect[] {
    return shownOf(this.element, this.boxes(span));
  }

  ranges(span: Span): AbstractRange[] {
    return this.mapNow()
      .pieces(span)
      .map(
        ({ node, from, to }) =>
          new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
      );
  }

  goTo(at: number): void {
    giveFocus(this.element);
    putCaret(this.mapNow().positionAt(at));
    scrollTo(this.element, () => this.boxes(besideCaret(at, this.text())).at(-1));
  }

  insert(at: number, insertion: string, expected: string): Promise<InsertOutcome> {
    const { element } = this;
    const asked = {
      element,
      read: () => new TextMap(element).text,
      expected,
      at,
      text: insertion,
      composing: () => this.watch?.composing ?? false,
    };
    return alone(element, () => insertIntoEditable(element, asked, this.put));
  }

  private boxes(span: Span): DOMRect[] {
    const range = this.element.ownerDocument.createRange();
    return this.mapNow()
      .pieces(span)
      .flatMap(({ node, from, to }) => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()];
      });
  }

  /** One reading serves all questions of a turn: nothing of the page's runs in between. */
  private mapNow(): TextMap {
    if (!this.map) {
      this.map = new TextMap(this.element);
      queueMicrotask(() => {
        this.map = null;
      });
    }
    return this.map;
  }
}
