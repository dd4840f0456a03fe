/** A rectangle in viewport coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ToPlace {
  /** The boxes of the words asked about, a line each; empty when none of them is in view. */
  readonly words: readonly Box[];
  /** The box of the caret, or null when it is elsewhere. */
  readonly caret: Box | null;
  /** The size the card would like to have. */
  readonly card: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whether lines begin at the right. */
  readonly rtl: boolean;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** What the card scrolls within. */
  readonly maxHeight: number;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

const GAP = 6;
const MARGIN = 8;
/** Less than this is no card any more: at 400 % zoom a line in the middle of a small window leaves less. */
const LEAST_HEIGHT = 96;

/**
 * Where a card goes: below the words asked about, else above them, never over them nor over the caret, and inside the
 * viewport. Where no free band is high enough it scrolls within the highest one. Only where even that is no card, and
 * there is no room beside the words, does it cover some of them; it repeats them itself.
 */
export function place({ words, caret, card, viewport, rtl }: ToPlace): Placement {
  const whole: Band = { top: MARGIN, bottom: Math.max(viewport.height - MARGIN, MARGIN + LEAST_HEIGHT) };
  const about = around(words);
  const taken = [about, caret].flatMap((box) => (box === null ? [] : [box]));
  const free = freeBands(whole, taken);
  const below = free.filter((band) => about === null || band.top >= about.bottom);
  const above = free.filter((band) => !below.includes(band)).toReversed();
  const left = (line: Box | undefined): number => {
    const start = line === undefined ? viewport.width : rtl ? line.right - card.width : line.left;
    return clamp(start, MARGIN, viewport.width - MARGIN - card.width);
  };

  for (const band of about === null ? below.toReversed() : [...below, ...above]) {
    if (height(band) < card.height) continue;
    const isBelow = about !== null && below.includes(band);
    const top = isBelow ? band.top : band.bottom - card.height;
    return { left: left(isBelow ? words.at(-1) : words[0]), top, maxHeight: card.height };
  }

  const highest = free.toSorted((a, b) => height(b) - height(a))[0];
  if (highest !== undefined && height(highest) >= LEAST_HEIGHT) {
    return { left: left(words[0]), top: highest.top, maxHeight: height(highest) };
  }
  const tall = Math.min(card.height, height(whole));
  const beside = around(taken);
  if (beside !== null) {
    const top = clamp(beside.top, whole.top, whole.bottom - tall);
    if (beside.right + GAP + card.width <= viewport.width - MARGIN) {
      return { left: beside.right + GAP, top, maxHeight: tall };
    }
    if (beside.left - GAP - card.width >= MARGIN) {
      return { left: beside.left - GAP - card.width, top, maxHeight: tall };
    }
  }
  const maxHeight = Math.min(card.height, LEAST_HEIGHT, height(whole));
  const isAbove = highest !== undefined && above.includes(highest);
  return { left: left(words[0]), top: isAbove ? whole.top : whole.bottom - maxHeight, maxHeight };
}

/** The bands of `whole` that no box reaches into, top first. */
function freeBands(whole: Band, boxes: readonly Box[]): Band[] {
  const bands: Band[] = [];
  let top = whole.top;
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    const bottom = Math.min(box.top - GAP, whole.bottom);
    if (bottom > top) bands.push({ top, bottom });
    top = Math.max(top, box.bottom + GAP);
  }
  if (top < whole.bottom) bands.push({ top, bottom: whole.bottom });
  return bands;
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function height(band: Band): number {
  return band.bottom - band.top;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
