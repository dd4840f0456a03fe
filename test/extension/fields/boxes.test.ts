import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, holds, shared } from '#extension/fields/boxes.ts';

const coordinate = fc.integer({ min: -50, max: 50 });
const box = fc
  .tuple(coordinate, coordinate, fc.nat(40), fc.nat(40))
  .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }));

test('what two boxes share holds the points that both hold inside', () => {
  fc.assert(
    fc.property(box, box, coordinate, coordinate, (one, other, x, y) => {
      const inBoth = holds(one, x, y, -0.5) && holds(other, x, y, -0.5);
      const common = shared(one, other);
      expect(common !== null && holds(common, x, y, -0.5)).toBe(inBoth);
    }),
  );
});

test('boxes that only touch share nothing', () => {
  expect(
    shared({ left: 0, top: 0, right: 5, bottom: 5 }, { left: 5, top: 0, right: 9, bottom: 5 }),
  ).toBeNull();
});

test('a point within the slack is held', () => {
  const word: Box = { left: 10, top: 10, right: 20, bottom: 20 };
  expect([holds(word, 22, 15), holds(word, 22, 15, 3), holds(word, 24, 15, 3)]).toEqual([false, true, false]);
});
