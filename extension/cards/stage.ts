/** Where a card is drawn: the window above the field, and how far the field's own viewport is moved in it. */
export interface Stage {
  /** The field, or the frame that holds it: what the card must be reachable from. */
  readonly near: Element;
  readonly window: Window & typeof globalThis;
  readonly left: number;
  readonly top: number;
}

/**
 * The outermost window that may be drawn on: editors keep their text in a frame that is often lower than a card, so the
 * card goes up as long as the frame around is of the same origin. In a frame of another origin it stays there.
 */
export function stageOf(element: Element): Stage {
  let near = element;
  let [left, top] = [0, 0];
  for (let window = near.ownerDocument.defaultView!; ; window = near.ownerDocument.defaultView!) {
    const frame = window.frameElement; // null as well where the frame around is none of ours to see
    if (frame === null) return { near, window, left, top };
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
    near = frame;
  }
}
