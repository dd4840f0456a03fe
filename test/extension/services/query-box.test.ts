import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoxWriting, remarksIn } from '#extension/services/query-box.ts';
import { placesOfQuotes } from '#extension/services/quote-places.ts';
import { edition } from '../../wording/own-edition.ts';

const LEADING = 'Do you agree that this is systolic heart failure?';
const FACTS = 'Clinical indicators:\n- EF 30 % (Echo, 2026-09-01)\n';

/** What is said of a text: the words marked and the rules broken there. */
function said(text: string, writing: BoxWriting | null = null): string[] {
  return remarksIn(text, 'box', edition, writing).map(
    ({ start, end, breaches }) => `${text.slice(start, end)}: ${breaches.map(({ rule }) => rule).join(' ')}`,
  );
}

const keys = (text: string): string[] => remarksIn(text, 'box', edition, null).map(({ key }) => key);
const isLeading = (line: string): boolean => line.includes('Q-08');
const isMissing = (line: string): boolean => line.includes('Q-01');

describe('a query box is told', () => {
  test('of each breach at its words, with reason and mend, and which of them block', () => {
    const remarks = remarksIn(`${FACTS}${LEADING}`, 'box', edition, null);
    const leading = remarks.find(({ breaches }) => breaches.some(({ rule }) => rule === 'Q-08'))!;
    expect(LEADING).toContain(leading.quote);
    expect(leading.breaches.find(({ rule }) => rule === 'Q-08')).toMatchObject({ isBlocking: true });
    for (const { why, mend } of remarks.flatMap(({ breaches }) => breaches)) {
      expect(why).not.toBe('');
      expect(mend).not.toBe('');
    }
  });

  test('of what is missing at its last word, all of it in one place', () => {
    const missing = said('What is the type of heart failure?').at(-1)!;
    expect(missing).toMatch(/^failure\?: .*Q-01/);
  });

  test('of nothing where nothing is written', () => {
    expect(said('')).toEqual([]);
    expect(said(' \n')).toEqual([]);
  });

  test('nothing of the sentence that is being written, and of what is missing once the writing is over', () => {
    const text = `${LEADING} ${LEADING}`;
    const at = text.length;
    expect(said(text).filter(isLeading)).toHaveLength(2);
    expect(said(text, { at, isRested: false }).filter(isLeading)).toHaveLength(1);
    expect(said(text, { at, isRested: true }).filter(isLeading)).toHaveLength(2);
    expect(said(text, { at, isRested: true }).some(isMissing)).toBe(false);
    expect(said(text).some(isMissing)).toBe(true);
  });

  test('by keys that stay while something is written before, and say none of its words', () => {
    expect(keys(`${FACTS}${LEADING}`)).toEqual(keys(`For Dr. Reed.\n${FACTS}${LEADING}`));
    expect(keys(LEADING).join(' ')).not.toMatch(/systolic|heart/);
  });
});

test('a place of any text is one of it, and no two breaches of a box have one key', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(LEADING, FACTS, 'agree?', '\n', ' ', '[ ] yes', 'HCC', 'é', '- no', ':')),
      (pieces) => {
        const text = pieces.join(' ');
        const remarks = remarksIn(text, 'box', edition, null);
        for (const { start, end } of remarks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(new Set(remarks.map(({ key }) => key)).size).toBe(remarks.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('a quote is found however the text breaks its lines, each of two alike at its own place', () => {
  const text = 'do you\n  agree, do you agree';
  expect(placesOfQuotes(text, ['do you agree', 'do you agree', 'disagree', ''])).toEqual([
    { start: 0, end: 14 },
    { start: 16, end: 28 },
    null,
    null,
  ]);
});
