import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageText, paceText } from '#extension/entrypoints/workbench/words.ts';
import { rowAfterKey } from '#extension/entrypoints/workbench/row-keys.ts';
import { paceOf } from '#extension/worklist/pace.ts';
import { rowsInView } from '#extension/worklist/rows-in-view.ts';

describe('of fifty thousand rows', () => {
  it('those in view are drawn and some beside them, wherever the list is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 * 40 }),
        fc.integer({ min: 1, max: 50_000 }),
        (scrolled, count) => {
          const { start, end } = rowsInView(scrolled, 800, 40, count);
          expect(end - start).toBeLessThanOrEqual(20 + 24 + 1);
          for (const row of [Math.floor(scrolled / 40), Math.floor((scrolled + 799) / 40)]) {
            if (row < count) expect(row >= start && row < end, `row ${row}`).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['ArrowDown', 4],
    ['ArrowUp', 2],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
    ['x', null],
  ])('%s leads from row 3 to row %s', (key, row) => {
    expect(rowAfterKey({ key, altKey: false, ctrlKey: false, metaKey: false }, 3, 100, 10)).toBe(row);
  });

  it('a key with Ctrl is the browser’s', () => {
    expect(rowAfterKey({ key: 'End', altKey: false, ctrlKey: true, metaKey: false }, 3, 100, 10)).toBeNull();
  });
});

describe('an import says', () => {
  it('how far it is at first, and how fast and how long when that can be known', () => {
    expect(paceText('files', paceOf(1, 1_000, 100))).toBe('Reading files: 1 of 1,000');
    expect(paceText('files', paceOf(250, 1_000, 2_000))).toBe(
      'Reading files: 250 of 1,000, 125 a second, 6 s left',
    );
    expect(paceText('charts', paceOf(1, 1_000, 2_000))).toBe(
      'Reading charts: 1 of 1,000, 1 a second, 33 min left',
    );
  });
});

it.each([
  ['2026-09-14', 'today'],
  ['2026-09-13', '1 day'],
  ['2025-09-14', '365 days'],
  ['2022-09-15', '3 years'],
  ['2026-09-15', 'in 1 day'],
])('a note of %s is from %s', (day, says) => expect(ageText(day, '2026-09-14')).toBe(says));
