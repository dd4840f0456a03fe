import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('extension/ui/tokens.css', 'utf8');
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);/g)];
const light: ReadonlyMap<string, string> = new Map(pairs.map(([, name, hex]) => [name!, hex!]));
const dark: ReadonlyMap<string, string> = new Map(pairs.map(([, name, , hex]) => [name!, hex!]));

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

test('the measure of contrast is the known one', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_scheme, colours) => {
  test.each(['ink', 'soft', 'accent', 'wrong'])('%s can be read on every ground', (text) => {
    for (const ground of ['paper', 'raised', 'pressed']) {
      expect(contrast(colours.get(text)!, colours.get(ground)!), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['edge', 'focus'])('%s can be seen beside every ground', (line) => {
    for (const ground of ['paper', 'raised']) {
      expect(contrast(colours.get(line)!, colours.get(ground)!), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
