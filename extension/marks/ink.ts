/** The colour of a mark, by the colour of the words that it stands under. */
export type Ink = 'onLight' | 'onDark';

/**
 * Contrast with the ground: `onLight` 6.7:1 on white, at least 3:1 down to #aeaeae; `onDark` 13:1 on black, at least 3:1
 * up to #717171. On the greys between, no single colour does it against both sides.
 */
export const COLOURS: Readonly<Record<Ink, string>> = { onLight: '#94450a', onDark: '#ffc145' };

/** The tint behind the words of the active mark, as a share of the ink. */
export const TINT = '22%';

/** Which ink suits words of this computed colour: light words stand on a dark ground. */
export function inkFor(colour: string): Ink {
  return lightness(colour) > 0.5 ? 'onDark' : 'onLight';
}

/** About how light a computed colour looks, 0 to 1. */
function lightness(colour: string): number {
  const [space = '', ...parts] =
    colour.match(/^[a-z]+|-?[\d.]+(?:e-?\d+)?|srgb(?:-linear)?|display-p3/g) ?? [];
  const numbers = parts.map(Number).filter((part) => !Number.isNaN(part));
  const [first = 0, second = 0, third = 0] = numbers;
  if (space === 'oklab' || space === 'oklch') return first;
  if (space === 'lab' || space === 'lch') return first / 100;
  const most = space === 'color' ? 1 : 255;
  return (0.299 * first + 0.587 * second + 0.114 * third) / most;
}
