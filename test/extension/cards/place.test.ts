import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type Placement, place, type ToPlace } from '#extension/cards/place.ts';

const VIEWPORT = { width: 1280, height: 800 };
const CARD = { width: 400, height: 300 };

function line(left: number, top: number, width = 150, height = 20): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function placed(more: Partial<ToPlace>): Placement {
  return place({ words: [], caret: null, card: CARD, viewport: VIEWPORT, rtl: false, ...more });
}

function boxOf({ left, top, maxHeight }: Placement, card = CARD): Box {
  return { left, top, right: left + card.width, bottom: top + Math.min(card.height, maxHeight) };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxIn(viewport: ToPlace['viewport']): fc.Arbitrary<Box> {
  return fc
    .tuple(fc.nat(viewport.width), fc.nat(viewport.height - 24), fc.integer({ min: 8, max: 300 }))
    .map(([left, top, width]) => line(left, top, width, 24));
}

describe('a card goes', () => {
  test('below the words, from where they begin', () => {
    expect(placed({ words: [line(200, 100)] })).toEqual({ left: 200, top: 126, maxHeight: 300 });
  });

  test('above them where there is no room below', () => {
    const { top } = placed({ words: [line(200, 700)] });
    expect(top + CARD.height).toBe(694);
  });

  test('below the last line and above the first of words that are broken', () => {
    const words = [line(900, 100), line(50, 120)];
    expect(placed({ words })).toMatchObject({ left: 50, top: 146 });
    const low = [line(700, 700), line(50, 720)];
    expect(placed({ words: low })).toMatchObject({ left: 700, top: 394 });
  });

  test('not over the caret in the line below, but below that', () => {
    expect(placed({ words: [line(200, 100)], caret: line(210, 130, 8) }).top).toBe(156);
  });

  test('to the words from the right where lines begin there', () => {
    const words = [line(700, 100)];
    expect(placed({ words, rtl: true }).left + CARD.width).toBe(words[0]!.right);
  });

  test('no farther than the edge of the window', () => {
    expect(placed({ words: [line(1200, 100)] }).left).toBe(1280 - 8 - 400);
    expect(placed({ words: [line(-20, 100)] }).left).toBe(8);
  });

  test('into the higher half, and scrolls, where the window is low', () => {
    const viewport = { width: 1280, height: 400 };
    expect(placed({ words: [line(200, 150)], viewport })).toEqual({ left: 200, top: 176, maxHeight: 216 });
    expect(placed({ words: [line(200, 250)], viewport })).toEqual({ left: 200, top: 8, maxHeight: 236 });
  });

  test('beside the words where the window is too low for a card above or below', () => {
    const at = placed({ words: [line(200, 60)], viewport: { width: 1280, height: 150 } });
    expect(at).toEqual({ left: 356, top: 8, maxHeight: 134 });
  });

  test('to the foot of the window when the words are out of sight', () => {
    expect(placed({})).toEqual({ left: 872, top: 492, maxHeight: 300 });
  });
});

describe('wherever the words are', () => {
  const situation = fc
    .record({
      viewport: fc.record({
        width: fc.integer({ min: 320, max: 1600 }),
        height: fc.integer({ min: 300, max: 1000 }),
      }),
      height: fc.integer({ min: 150, max: 700 }),
      rtl: fc.boolean(),
    })
    .chain(({ viewport, height, rtl }) =>
      fc.record({
        viewport: fc.constant(viewport),
        card: fc.constant({ width: Math.min(400, viewport.width - 16), height }),
        rtl: fc.constant(rtl),
        words: fc.array(boxIn(viewport), { minLength: 1, maxLength: 1 }),
        caret: fc.option(boxIn(viewport)),
      }),
    );

  test('the card is inside the window and can be read', () => {
    fc.assert(
      fc.property(situation, (at) => {
        const placement = place(at);
        const { left, top, right, bottom } = boxOf(placement, at.card);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(right).toBeLessThanOrEqual(at.viewport.width - 8);
        expect(bottom).toBeLessThanOrEqual(at.viewport.height - 8);
        expect(placement.maxHeight).toBeGreaterThanOrEqual(96);
      }),
    );
  });

  test('it covers neither them nor the caret', () => {
    fc.assert(
      fc.property(situation, (at) => {
        // Where words and caret part the window in three, each part must still be high enough for a card.
        fc.pre(at.viewport.height >= 400);
        const covered = boxOf(place(at), at.card);
        for (const taken of [...at.words, at.caret]) {
          if (taken !== null) expect(overlap(covered, taken)).toBe(false);
        }
      }),
    );
  });
});
