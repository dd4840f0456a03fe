/** The observer's frame lies so far inside the element, in pixels: made smaller within its old place it fills more of itself. */
const INSIDE = 1;
/** A part of an element: half of what one pixel more or less is to one that is 1,000 pixels long. */
const LITTLE = 0.0005;

/**
 * Calls `moved` when an element is moved or resized by whatever means, until the signal aborts. Scrolling, resizing and
 * fonts have events; for a layout that shifts under it, or a transform, an intersection observer is laid just within the
 * element, told of more or less of it, and laid anew after each move. Nothing runs while nothing moves.
 */
export function watchPlace(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  const { ownerDocument } = element;
  const window = ownerDocument.defaultView!;
  const passive = { passive: true, capture: true, signal };
  window.addEventListener('scroll', moved, passive);
  window.addEventListener('resize', moved, passive);
  ownerDocument.fonts.addEventListener('loadingdone', moved, { signal });
  const sizes = new ResizeObserver(moved);
  sizes.observe(element);
  let around: IntersectionObserver | null = null;
  /** Lays it where the element is now; `share` is how much of that is inside, once the browser has said so. */
  const lay = (share?: number): void => {
    around?.disconnect();
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    let first = true;
    around = new IntersectionObserver(
      ([entry]) => {
        const seen = entry?.intersectionRatio ?? 0;
        if (first && share === undefined) {
          lay(seen);
        } else if (!first || Math.abs(seen - share!) > LITTLE) {
          moved();
          lay();
        }
        first = false;
      },
      {
        root: ownerDocument,
        rootMargin: insets.map((inset) => `${-Math.floor(inset) - INSIDE}px`).join(' '),
        threshold: share === undefined ? 0 : [Math.max(0, share - LITTLE), Math.min(1, share + LITTLE)],
      },
    );
    around.observe(element);
  };
  lay();
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    around?.disconnect();
  });
}
