import { describe, expect, test } from 'vitest';
import { COLOURS, inkFor } from '#extension/marks/ink.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

describe('a mark has a contrast of at least 3:1', () => {
  test.each(['#ffffff', '#fffbe6', '#e8f0fe', '#aeaeae'])('on the light ground %s', (ground) =>
    expect(contrast(COLOURS.onLight, ground)).toBeGreaterThanOrEqual(3),
  );
  test.each(['#000000', '#1e1e1e', '#0b2545', '#717171'])('on the dark ground %s', (ground) =>
    expect(contrast(COLOURS.onDark, ground)).toBeGreaterThanOrEqual(3),
  );
});

describe('the ink is chosen by the colour of the words', () => {
  test.each([
    'rgb(0, 0, 0)',
    'rgb(27, 34, 48)',
    'rgba(0, 0, 0, 0.87)',
    'rgb(163, 40, 29)',
    'oklch(0.25 0.02 250)',
    'lab(20 3 -10)',
    'color(srgb 0.1 0.1 0.2)',
    'color(display-p3 0.2 0.1 0.1 / 0.9)',
    'oklab(0.3 -1e-7 2e-7)',
  ])('dark words: %s', (colour) => expect(inkFor(colour)).toBe('onLight'));
  test.each([
    'rgb(255, 255, 255)',
    'rgba(255, 255, 255, 0.87)',
    'rgb(237, 240, 245)',
    'rgb(255, 220, 0)',
    'oklch(0.95 0.01 250)',
    'lab(90 0 0)',
    'color(srgb 0.9 0.9 0.9)',
    'color(srgb-linear 0.9 0.9 0.9)',
  ])('light words: %s', (colour) => expect(inkFor(colour)).toBe('onDark'));
});
