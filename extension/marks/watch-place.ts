/**
 * Calls `moved` when an element is moved or resized by whatever means, until the signal aborts. Scrolling, resizing and
 * fonts have events; for a layout that shifts under it, an intersection observer is laid tightly round the element, and
 * laid anew after each move. Nothing runs while nothing moves.
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
  const lay = (share: number): void => {
    around?.disconnect();
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    let first = true;
    around = new IntersectionObserver(
      ([entry]) => {
        const seen = entry?.intersectionRatio ?? 0;
        if (!first) {
          moved();
          lay(1);
        } else if (seen < share) {
          lay(Math.max(seen, 1e-7)); // a part of it is clipped, or lies between two pixels: that part is watched
        }
        first = false;
      },
      {
        root: ownerDocument,
        rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(' '),
        threshold: share,
      },
    );
    around.observe(element);
  };
  lay(1);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    around?.disconnect();
  });
}
