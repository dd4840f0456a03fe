import type { Span } from '#src/text/span.ts';
import type { Box } from './boxes.ts';
import { holdLayer, type Layer } from './layer.ts';
import { layoutSize } from './layout-size.ts';
import type { PlainElement } from './plain-element.ts';

/** Everything computed that decides where the words of a plain field stand. */
const COPIED = [
  'direction font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust',
  'font-stretch font-style font-variant-alternates font-variant-caps font-variant-east-asian',
  'font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight hyphens',
  'letter-spacing line-break line-height overflow-wrap padding-bottom padding-left padding-right padding-top',
  'tab-size text-align text-indent text-orientation text-rendering text-spacing-trim text-transform',
  'text-wrap-mode unicode-bidi word-break word-spacing writing-mode',
].flatMap((names) => names.split(' '));

interface Mirror {
  readonly element: HTMLElement;
  readonly text: Text;
  readonly layer: ShadowRoot;
  looks: string;
}

/** Copies of plain fields, for as long as the layer that they stand in. */
const mirrors = new Map<PlainElement, Mirror>();

/**
 * Where the words of a span stand in a textarea or an input, in viewport coordinates, not clipped: measured on a copy of the field
 * that is laid out, unseen, inside our own closed layer. For browsers that have no range over a value.
 */
export function mirroredBoxes(field: PlainElement, span: Span): Box[] {
  const layer = holdForThisTurn(field.ownerDocument);
  const mirror = mirrorOf(field, layer);
  const range = field.ownerDocument.createRange();
  range.setStart(mirror.text, span.start);
  range.setEnd(mirror.text, span.end);
  const from = origin(mirror.element);
  const to = origin(field);
  const lowered = field instanceof HTMLInputElement ? centring(field, mirror.element) : 0;
  return [...range.getClientRects()].map((rect) => ({
    left: to.left + ((rect.left - from.left) / from.scaleX - field.scrollLeft) * to.scaleX,
    right: to.left + ((rect.right - from.left) / from.scaleX - field.scrollLeft) * to.scaleX,
    top: to.top + ((rect.top - from.top) / from.scaleY + lowered - field.scrollTop) * to.scaleY,
    bottom: to.top + ((rect.bottom - from.top) / from.scaleY + lowered - field.scrollTop) * to.scaleY,
  }));
}

let heldThisTurn: Layer | null = null;
/** Fields whose mirrors were compared with them in this turn: nothing of the page's runs before it ends. */
const fresh = new Set<PlainElement>();

/** A mirror lives on while marks are drawn in the layer; without any, it is gone after the look that it was made for. */
function holdForThisTurn(document: Document): Layer {
  if (heldThisTurn) return heldThisTurn;
  const layer = holdLayer(document);
  heldThisTurn = layer;
  queueMicrotask(() => {
    heldThisTurn = null;
    fresh.clear();
    layer.release();
    for (const [field, mirror] of mirrors) {
      if (mirror.layer.host.isConnected && field.isConnected) continue;
      mirror.element.remove();
      mirrors.delete(field);
    }
  });
  return layer;
}

function mirrorOf(field: PlainElement, { root }: Layer): Mirror {
  let mirror = mirrors.get(field);
  if (mirror?.layer === root && fresh.has(field)) return mirror;
  fresh.add(field);
  if (mirror?.layer !== root) {
    const element = field.ownerDocument.createElement('div');
    const text = field.ownerDocument.createTextNode('');
    element.append(text);
    root.append(element);
    mirror = { element, text, layer: root, looks: '' };
    mirrors.set(field, mirror);
  }
  const looks = looksOf(field);
  if (mirror.looks !== looks) {
    mirror.looks = looks;
    mirror.element.style.cssText = looks;
  }
  const lang = field.closest('[lang]')?.getAttribute('lang') ?? '';
  if (mirror.element.lang !== lang) mirror.element.lang = lang;
  if (mirror.text.data !== field.value) mirror.text.data = field.value;
  return mirror;
}

function looksOf(field: PlainElement): string {
  const style = getComputedStyle(field);
  const { width, aroundWidth } = layoutSize(field);
  const copied = COPIED.map((name) => `${name}:${style.getPropertyValue(name)}`);
  return [
    ...copied,
    // Both browsers keep all white space in a value, whatever the page says, and break no line of an input.
    `white-space-collapse:${style.whiteSpaceCollapse === 'break-spaces' ? 'break-spaces' : 'preserve'}`,
    ...(field instanceof HTMLInputElement ? ['text-wrap-mode:nowrap'] : []),
    `zoom:${zoomOf(field)}`,
    `width:${Math.max(0, width - aroundWidth)}px`,
    'position:absolute;left:0;top:0;visibility:hidden;border:0;margin:0;box-sizing:content-box',
  ].join(';');
}

/** The line of an input stands in the middle of its height: how far below where the mirror's begins, in own pixels. */
function centring(field: HTMLInputElement, mirror: HTMLElement): number {
  const own = layoutSize(field);
  return (own.height - own.aroundHeight - layoutSize(mirror).height + layoutSize(mirror).aroundHeight) / 2;
}

/** How the page zooms the field by CSS: the steps between letters are rounded at the size they are drawn in. */
function zoomOf(field: HTMLElement): number {
  return field.currentCSSZoom ?? 1;
}

/** The corner of an element's padding box in the viewport, and how many pixels there one of its own is. */
function origin(element: HTMLElement): { left: number; top: number; scaleX: number; scaleY: number } {
  const box = element.getBoundingClientRect();
  const { width, height } = layoutSize(element);
  const scaleX = width ? box.width / width : 1;
  const scaleY = height ? box.height / height : 1;
  const style = getComputedStyle(element);
  return {
    left: box.left + Number.parseFloat(style.borderLeftWidth) * scaleX,
    top: box.top + Number.parseFloat(style.borderTopWidth) * scaleY,
    scaleX,
    scaleY,
  };
}
