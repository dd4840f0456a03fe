import { type Box, shared, toRect } from './boxes.ts';
import { drawnParent } from './shadow.ts';

/**
 * The part of the viewport where an element's text can be seen: cut by its own padding box where it clips what it holds,
 * and by every ancestor that does. Null where nothing of it can be seen.
 */
export function shownBox(element: HTMLElement): Box | null {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const viewport = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const own = getComputedStyle(element);
  let box: Box | null = clips(own) ? shared(paddingBox(element), viewport) : viewport;
  let { position } = own;
  for (let at = drawnParent(element); at && box && position !== 'fixed'; at = drawnParent(at)) {
    const style = getComputedStyle(at);
    // An ancestor that does not hold an absolutely placed element does not clip it either.
    if (position === 'absolute' && style.position === 'static' && !holdsPlaced(style)) continue;
    if (at instanceof HTMLElement && clips(style) && !isViewport(at)) box = shared(box, paddingBox(at));
    position = style.position;
  }
  return box;
}

/** What can be seen of boxes that stand in an element. */
export function shownOf(element: HTMLElement, boxes: readonly Box[]): DOMRect[] {
  const shown = shownBox(element);
  if (!shown) return [];
  return boxes.flatMap((box) => {
    const part = shared(box, shown);
    return part ? [toRect(part)] : [];
  });
}

/** The box inside an element's borders and scroll bars, in viewport coordinates, transforms of scale included. */
export function paddingBox(element: HTMLElement): Box {
  const outer = element.getBoundingClientRect();
  const scaleX = element.offsetWidth ? outer.width / element.offsetWidth : 1;
  const scaleY = element.offsetHeight ? outer.height / element.offsetHeight : 1;
  const left = outer.left + element.clientLeft * scaleX;
  const top = outer.top + element.clientTop * scaleY;
  return {
    left,
    top,
    right: left + element.clientWidth * scaleX,
    bottom: top + element.clientHeight * scaleY,
  };
}

function clips(style: CSSStyleDeclaration): boolean {
  return style.overflowX !== 'visible' || style.overflowY !== 'visible';
}

function holdsPlaced(style: CSSStyleDeclaration): boolean {
  return style.transform !== 'none' || style.filter !== 'none' || style.contain.includes('paint');
}

/** Scrolling of these is the viewport's own. */
function isViewport(element: HTMLElement): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || (element === body && !clips(getComputedStyle(documentElement)));
}
