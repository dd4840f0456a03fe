import { holds } from '../fields/boxes.ts';
import type { Field } from '../fields/field.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { isPlain } from '../fields/plain-element.ts';
import type { Mark, Painter } from './mark.ts';
import { OverlayPainter } from './overlay-painter.ts';
import { watchLooks } from './watch-looks.ts';
import { watchPlace } from './watch-place.ts';

/** How far beside its words a mark still takes the pointer, in pixels: the line is drawn below them. */
const SLACK = 3;

/**
 * The painter of a document. Where the browser has ranges for a field they are highlighted and it keeps them in place by
 * itself; elsewhere boxes are drawn over the field, and drawn again whenever it moves. Boxes, too, where the settings want
 * nothing in the page's own document, and where the user forces colours: Chromium then draws every highlight as if it were selected, whatever its rule says.
 */
export function createPainter(document: Document): Painter {
  return new DocumentPainter(document);
}

class DocumentPainter implements Painter {
  isOverlayOnly = false;
  private readonly highlights = new HighlightPainter();
  private readonly overlay: OverlayPainter;
  private readonly forced = matchMedia('(forced-colors: active)');
  private marks: readonly Mark[] = [];
  private active: string | null = null;
  private texts = new Map<Field, string>();
  private watched = new Set<Field>();
  private watch = new AbortController();
  private frame = 0;

  constructor(document: Document) {
    this.overlay = new OverlayPainter(document);
  }

  paint(marks: readonly Mark[], active: string | null): void {
    this.marks = marks;
    this.active = active;
    this.texts = new Map([...new Set(marks.map(({ field }) => field))].map((field) => [field, field.text()]));
    // Several changes may come before the next frame; who takes everything away may be gone by then.
    if (marks.length === 0) this.draw();
    else this.later();
    const fields = new Set(this.texts.keys());
    if (!sameMembers(fields, this.watched)) this.watchFields(fields);
  }

  at(x: number, y: number): Mark | null {
    const under = this.marks.filter(
      ({ field, start, end }) =>
        field.element.isConnected && field.rects({ start, end }).some((rect) => holds(rect, x, y, SLACK)),
    );
    // Of marks that overlap, the one that says most about this place.
    return under.reduce<Mark | null>(
      (best, mark) => (best && length(best) <= length(mark) ? best : mark),
      null,
    );
  }

  refresh(): void {
    if (this.marks.length > 0) this.draw();
  }

  remove(): void {
    this.paint([], null);
  }

  private later(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws the marks of the fields whose text is still the one that the marks were made for. */
  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const unchanged = new Set(
      [...this.texts].flatMap(([field, text]) =>
        field.element.isConnected && field.text() === text ? [field] : [],
      ),
    );
    const valid = this.marks.filter(({ field }) => unchanged.has(field));
    const rangesOf = new Map<Mark, AbstractRange[]>();
    for (const mark of valid) {
      const ranges = this.forced.matches || this.isOverlayOnly ? null : mark.field.ranges(mark);
      if (ranges) rangesOf.set(mark, ranges);
    }
    this.highlights.paint(rangesOf, this.active);
    this.overlay.paint(
      valid.filter((mark) => !rangesOf.has(mark)),
      this.active,
    );
  }

  /** Only while there are marks: editors replace text nodes at will, and a field may move away under its overlay. */
  private watchFields(fields: Set<Field>): void {
    this.watched = fields;
    this.watch.abort();
    this.watch = new AbortController();
    const { signal } = this.watch;
    const later = (): void => this.later();
    const mutations = new MutationObserver(later);
    signal.addEventListener('abort', () => mutations.disconnect());
    for (const { element } of fields) {
      const plain = isPlain(element);
      if (!plain) mutations.observe(element, { childList: true, characterData: true, subtree: true });
      if (this.forced.matches || this.isOverlayOnly || (plain && !element.createValueRange)) {
        watchPlace(element, later, signal);
        watchLooks(element, later, signal);
      }
    }
    if (fields.size === 0) return;
    const forcing = (): void => {
      this.watchFields(fields);
      this.draw();
    };
    this.forced.addEventListener('change', forcing, { signal });
  }
}

function length({ start, end }: Mark): number {
  return end - start;
}

function sameMembers<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((member) => other.has(member));
}
