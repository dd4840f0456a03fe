import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import terms from '#rules/measures/comparison.json' with { type: 'json' };
import { beforeAfter } from '#src/measures/before-after.ts';
import { noCount } from '#src/measures/day-count.ts';
import { differenceOf, estimateOf } from '#src/measures/interval.ts';
import type { CountFact, OutcomeFacts } from '#src/measures/outcome-facts.ts';

const RULE = 'ent/ear-side';

function fact(side: CountFact['side'], numbers: Partial<CountFact>): CountFact {
  return { ...noCount({ day: '', host: 'https://ehr.example/*', rule: RULE }), side, ...numbers };
}

function file(facts: readonly CountFact[], isBaselined = true): OutcomeFacts {
  const days = { from: '2026-11-01', to: '2026-11-30' };
  const baseline = isBaselined ? { from: '2026-11-01', to: '2026-11-10' } : null;
  return { kind: 'counts', facts, days, baseline };
}

/** What is said of so many that were counted in silence and settled, and so many that were shown and answered. */
function says(silent: number, edited: number, shown: number, answered: number): string {
  const facts = [fact('before', { silent, edited }), fact('after', { shown, answered })];
  return beforeAfter([file(facts)], 'rule', terms).all.says;
}

describe('before and after', () => {
  const before = fact('before', { silent: 80, edited: 24 });
  const after = fact('after', { shown: 70, answered: 40, edited: 16 });

  it('are shares of what would have been asked and of what was, each with its interval, and their difference with its own', () => {
    const { all, groups, files } = beforeAfter([file([before, after])], 'rule', terms);
    expect(files).toBe(1);
    expect(all).toMatchObject({
      before: { rate: { numerator: 24, denominator: 80 }, estimate: { share: 0.3 } },
      after: { rate: { numerator: 56, denominator: 70 }, estimate: { share: 0.8 } },
      difference: { share: 0.5 },
      says: 'more',
    });
    expect(groups).toEqual([{ ...all, name: RULE }]);
  });

  it('stand by pack, rule or host, those with most questions first', () => {
    const other = fact('after', { rule: 'spine/level', host: 'https://a.example/*', shown: 500 });
    const names = (by: 'pack' | 'rule' | 'host'): string[] =>
      beforeAfter([file([before, after, other])], by, terms).groups.map(({ name }) => name);
    expect(names('pack')).toEqual(['spine', 'ent']);
    expect(names('rule')).toEqual(['spine/level', RULE]);
    expect(names('host')).toEqual(['https://a.example/*', 'https://ehr.example/*']);
  });

  it('leave out those who had no baseline, and what is on neither side', () => {
    const without = file([fact('other', { shown: 900 })], false);
    const mixed = fact('other', { shown: 900, silent: 900 });
    const { all, files } = beforeAfter([file([before, after, mixed]), without], 'rule', terms);
    expect(all).toEqual(beforeAfter([file([before, after])], 'rule', terms).all);
    expect(files).toBe(1);
  });

  it('say that there are too few, that nothing can be told apart, or that more or less is settled', () => {
    expect(says(29, 0, 500, 500)).toBe('few');
    expect(says(500, 0, 29, 29)).toBe('few');
    expect(says(0, 0, 0, 0)).toBe('few');
    expect(says(30, 0, 30, 30)).toBe('more');
    expect(says(100, 50, 100, 51)).toBe('open');
    expect(says(300, 200, 300, 100)).toBe('less');
  });

  it('never count more settled than asked, though a question may be settled after the day on which it was shown', () => {
    const { all } = beforeAfter([file([before, fact('after', { shown: 40, answered: 45 })])], 'rule', terms);
    expect(all.after.rate).toEqual({ numerator: 40, denominator: 40 });
  });
});

describe('the interval of a difference', () => {
  it.each([
    // Newcombe 1998, table II, method 10.
    [48, 80, 56, 70, 0.0524, 0.3339],
    [3, 10, 9, 10, 0.1705, 0.809],
    [0, 29, 5, 56, -0.0381, 0.1926],
    [0, 10, 10, 10, 0.6075, 1],
  ])('from %d of %d to %d of %d is as in the tables of its method', (a, m, b, n, low, high) => {
    const [before, after] = [
      estimateOf({ numerator: a, denominator: m }, terms.z)!,
      estimateOf({ numerator: b, denominator: n }, terms.z)!,
    ];
    const difference = differenceOf(before, after);
    expect([difference.low, difference.high].map((one) => Number(one.toFixed(4)))).toEqual([low, high]);
  });

  it('holds the difference, lies between -1 and 1, and turns over with its sides', () => {
    const side = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(side, side, ([a, m], [b, n]) => {
        const [one, other] = [
          estimateOf({ numerator: a, denominator: m }, terms.z)!,
          estimateOf({ numerator: b, denominator: n }, terms.z)!,
        ];
        const { share, low, high } = differenceOf(one, other);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(Math.max(-low, high)).toBeLessThanOrEqual(1 + 1e-9);
        expect(differenceOf(other, one).low).toBeCloseTo(-high, 9);
      }),
    );
  });
});
