/** An element's border box in its own pixels, before any transform or zoom, and what lies between that and its text. */
export interface LayoutSize {
  readonly width: number;
  readonly height: number;
  /** Of that, borders, paddings and scroll bars at both sides. */
  readonly aroundWidth: number;
  readonly aroundHeight: number;
}

/**
 * Exact where `offsetWidth` is rounded to whole pixels: half a pixel decides now and then where a line wraps. Browsers
 * count the computed width with and without the scroll bar; of the two the one is taken that rounds to `offsetWidth`.
 */
export function layoutSize(element: HTMLElement): LayoutSize {
  const style = getComputedStyle(element);
  const pixels = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const side = (
    sides: readonly [string, string],
    own: number,
    client: number,
    said: number,
  ): [number, number] => {
    const borders = pixels(`border-${sides[0]}-width`) + pixels(`border-${sides[1]}-width`);
    const paddings = pixels(`padding-${sides[0]}`) + pixels(`padding-${sides[1]}`);
    const scrollBar = Math.max(0, Math.round(own - client - borders));
    const around = borders + paddings + scrollBar;
    const exact = [said, said + borders + paddings, said + around].find((size) => Math.abs(size - own) < 1);
    return [exact ?? own, around];
  };
  const [width, aroundWidth] = side(
    ['left', 'right'],
    element.offsetWidth,
    element.clientWidth,
    pixels('width'),
  );
  const [height, aroundHeight] = side(
    ['top', 'bottom'],
    element.offsetHeight,
    element.clientHeight,
    pixels('height'),
  );
  return { width, height, aroundWidth, aroundHeight };
}
