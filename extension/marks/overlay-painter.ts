import { drawnParent, rootOf } from '../fields/shadow.ts';
import { holdLayer, type Layer } from '../fields/layer.ts';
import { COLOURS, inkFor, TINT } from './ink.ts';
import type { Mark } from './mark.ts';

/** Room for the line below the words, in pixels: a dotted line of 3 px with 2 px between, as in `highlight-painter`. */
const LINE = 3;

const SHEET =
  'i{position:absolute;box-sizing:border-box;pointer-events:none;border:0 dotted;border-bottom-width:3px}' +
  'i.active{border-bottom-style:solid}' +
  '@media print{i{display:none}}' +
  '@media (forced-colors:active){i{border-color:CanvasText}i.active{border-width:2px}}';

/**
 * Draws marks as boxes in our own closed layer, for text that no range can hold: textareas in Firefox, and in Chromium
 * before it had ranges over a value; and for all text where the user forces colours.
 */
export class OverlayPainter {
  private readonly document: Document;
  private layer: Layer | null = null;
  private above: Element | null = null;

  constructor(document: Document) {
    this.document = document;
  }

  /** Draws these marks and no others, where their words are now. */
  paint(marks: readonly Mark[], active: string | null): void {
    if (marks.length === 0) {
      this.layer?.release();
      this.layer = null;
      return;
    }
    const layer = this.layerNow();
    this.raiseAbove(marks, layer);
    const boxes = marks.flatMap((mark) => this.boxesOf(mark, mark.key === active, layer));
    for (const old of layer.root.querySelectorAll('i')) old.remove();
    layer.root.append(...boxes);
  }

  /** A modal dialog or a full screen that was opened later lies above the layer, which then goes up once. */
  private raiseAbove(marks: readonly Mark[], layer: Layer): void {
    const above =
      marks.map(({ field }) => inTopLayer(field.element)).find((element) => element !== null) ?? null;
    if (above !== null && above !== this.above) layer.raise();
    this.above = above;
  }

  private boxesOf(mark: Mark, active: boolean, layer: Layer): HTMLElement[] {
    const colour = COLOURS[inkFor(getComputedStyle(mark.field.element).color)];
    return mark.field
      .rects(mark)
      .filter((rect) => isUncovered(mark, rect))
      .map((rect) => {
        const box = this.document.createElement('i');
        const { left, top, width, height } = layer.place(rect);
        if (active) box.className = 'active';
        box.style.cssText =
          `left:${left}px;top:${top}px;width:${width}px;height:${height + LINE - 1}px;border-color:${colour};` +
          (active ? `background:color-mix(in srgb,${colour} ${TINT},transparent)` : '');
        return box;
      });
  }

  private layerNow(): Layer {
    if (this.layer?.root.host.isConnected) return this.layer;
    this.layer?.release(); // the page has thrown our host out
    this.layer = holdLayer(this.document);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    this.layer.root.adoptedStyleSheets = [sheet];
    return this.layer;
  }
}

/** The nearest element around a field that the page has put above all others. */
function inTopLayer(field: Element): Element | null {
  for (let at: Element | null = field; at; at = drawnParent(at)) {
    if (at.matches('dialog:modal,:popover-open,:fullscreen')) return at;
  }
  return null;
}

/** Our layer is above everything: what a page has put over the words must hide the mark too. */
function isUncovered({ field }: Mark, rect: DOMRect): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  return field.element.contains(rootOf(field.element).elementFromPoint(x, y));
}
