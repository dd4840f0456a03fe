import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutStyles } from '#tools/no-inline-style.ts';

test('of what Chartist draws bars with, nothing writes a style attribute', () => {
  const library = readFileSync('node_modules/chartist/dist/index.js', 'utf8');
  const left = withoutStyles(library).match(/^ *style: .*$/gm);
  // The one that is left is of pies with a hole, which nobody draws here.
  expect(left?.map((line) => line.trim())).toEqual(['style: "stroke-width: " + donutWidth.value + "px"']);
});

test('a Chartist that was written anew ends the build', () => {
  expect(() => withoutStyles('export const BarChart = 1;')).toThrow('no-inline-style');
});
