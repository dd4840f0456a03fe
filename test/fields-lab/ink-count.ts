import type { PNG } from 'pngjs';
import type { Box } from '#extension/fields/boxes.ts';
import { COLOURS } from '#extension/marks/ink.ts';

/** How far a channel may be from the ink: the edges of a dot are blended with its ground. */
const TOLERANCE = 40;
/** A line stands below its words: so much of what lies under their box is still theirs, in pixels. */
const BELOW = 7;

/** Pixels of an ink under each of some words, and everywhere else. */
export interface Ink {
  readonly under: readonly number[];
  readonly elsewhere: number;
}

/** Pixels of the colour of an ink under each of some words, and everywhere else. */
export function inkUnder(png: PNG, words: readonly Box[], colour: string = COLOURS.onLight): Ink {
  const ink = Number.parseInt(colour.slice(1), 16);
  const [red, green, blue] = [ink >> 16, (ink >> 8) & 255, ink & 255];
  const under = words.map(() => 0);
  let elsewhere = 0;
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      const at = (y * png.width + x) * 4;
      if (far(png.data[at]!, red) || far(png.data[at + 1]!, green) || far(png.data[at + 2]!, blue)) continue;
      const word = words.findIndex(
        (box) => x >= box.left - 2 && x < box.right + 2 && y >= box.top && y < box.bottom + BELOW,
      );
      if (word < 0) elsewhere += 1;
      else under[word]! += 1;
    }
  }
  return { under, elsewhere };
}

function far(channel: number, wanted: number): boolean {
  return Math.abs(channel - wanted) > TOLERANCE;
}
