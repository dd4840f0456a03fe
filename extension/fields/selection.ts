import { rootOf } from './shadow.ts';

/** A place in the DOM, as ranges and selections name it. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/** Where the caret is in the root that `element` stands in, or null when there is none or something is selected. */
export function caretIn(element: HTMLElement): DomPosition | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const root = rootOf(element);
  const [range] =
    root instanceof ShadowRoot
      ? selection.getComposedRanges({ shadowRoots: [root] })
      : [selection.getRangeAt(0)];
  return range?.collapsed ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Puts the caret at a place. */
export function putCaret(position: DomPosition): void {
  position.node.ownerDocument?.getSelection()?.collapse(position.node, position.offset);
}
