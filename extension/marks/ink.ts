/** The colour of a mark, by the colour of the words that it stands under. */
export type Ink = 'onLight' | 'onDark';

/**
 * Measured against their grounds: `onLight` is 7.3:1 on white and 3:1 down to a grey of #a6a6a6, `onDark` is 13:1 on
 * black and 3:1 up to #7d7d7d; words that can be read are never on the wrong side of that.
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
