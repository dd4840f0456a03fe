import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import comparison from '#rules/measures/comparison.json' with { type: 'json' };
import denials from '#rules/measures/denial-reasons.json' with { type: 'json' };
import data from '#rules/measures/proposals.json' with { type: 'json' };
import verdicts from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import type { Level } from '#src/match/level.ts';
import { ASIDE_REASONS, noCount } from '#src/measures/day-count.ts';
import { estimateOf } from '#src/measures/interval.ts';
import type { CountFact, JudgedFact, OutcomeFacts } from '#src/measures/outcome-facts.ts';
import {
  type Decided,
  type Proposal,
  type ProposalRule,
  PROPOSED,
  proposalsFor,
} from '#src/measures/proposals.ts';
import { RESULTS } from '#src/measures/query-fact.ts';
import { outcomesByRule } from '#src/measures/rule-outcomes.ts';

const RULE = 'ent/ear-side';
const TERMS = {
  proposals: data.proposals as ProposalRule[],
  askAgainAfter: data.askAgainAfter,
  z: comparison.z,
};

function counts(numbers: Partial<CountFact>, aside: Partial<CountFact['aside']> = {}): OutcomeFacts {
  const none = noCount({ day: '', host: 'https://ehr.example/*', rule: RULE });
  const fact = { ...none, side: 'other' as const, ...numbers, aside: { ...none.aside, ...aside } };
  return { kind: 'counts', facts: [fact], days: { from: '2026-11-01', to: '2026-11-30' }, baseline: null };
}

function audits(...found: readonly (readonly [verdict: string, count: number])[]): OutcomeFacts {
  const facts = found.map(([verdict, count]) => ({ rule: RULE, month: null, verdict, reason: null, count }));
  return { kind: 'audits', facts };
}

function proposed(
  files: readonly OutcomeFacts[],
  level: Level = 'ask',
  decided: readonly Decided[] = [],
): Proposal[] {
  return proposalsFor(outcomesByRule(files), new Map([[RULE, level]]), TERMS, decided);
}

function said(files: readonly OutcomeFacts[], level?: Level, decided?: readonly Decided[]): string[] {
  return proposed(files, level, decided).map(
    ({ does, grounds }) => `${does}: ${grounds.map(({ by }) => by.id).join()}`,
  );
}

describe('a proposal', () => {
  it('follows from what clinicians, auditors and those who are queried said of a rule', () => {
    expect(said([counts({ shown: 200, answered: 10 })])).toEqual(['hint: unheeded']);
    expect(said([counts({ shown: 200, answered: 80 }, { 'not-relevant': 110 })])).toEqual(['hint: not-here']);
    expect(said([counts({ shown: 200, answered: 80 }, { wrong: 50 })])).toEqual(['retire: wrong']);
    expect(said([counts({ shown: 200, answered: 60 }, { undetermined: 90 })])).toEqual([
      'reword: cannot-tell',
    ]);
    expect(said([audits(['apt', 6], ['needless', 20])])).toEqual(['retire: audited-out']);
    expect(said([audits(['apt', 20], ['wording', 15])])).toEqual(['reword: badly-worded']);
  });

  it('is one a rule, the one that takes most, with all that speaks for it', () => {
    const files = [counts({ shown: 300 }, { wrong: 90, 'not-relevant': 200 }), audits(['wrong', 30])];
    expect(said(files)).toEqual(['retire: wrong,audited-out']);
    expect(said([counts({ shown: 300 }, { 'not-relevant': 200 })])).toEqual(['hint: unheeded,not-here']);
  });

  it('is none below the least count, nor where chance could have made the share', () => {
    expect(said([counts({ shown: 99 })])).toEqual([]);
    expect(said([counts({ shown: 100 })])).toEqual(['hint: unheeded']);
    expect(said([counts({ shown: 100, answered: 12 })])).toEqual([]); // 12 %, and up to 19.8 %
    expect(said([audits(['wrong', 19])])).toEqual([]);
  });

  it('is none for a rule that is off, is a hint already, or is not here', () => {
    expect(said([counts({ shown: 500 })], 'hint')).toEqual([]);
    expect(said([counts({ shown: 500 }, { wrong: 400 })], 'off')).toEqual([]);
    expect(proposalsFor(outcomesByRule([counts({ shown: 500 })]), new Map(), TERMS, [])).toEqual([]);
  });

  it('that was decided on comes again once its counts have doubled; a refused one leaves room for a lesser', () => {
    const before = counts({ shown: 200 }, { wrong: 60 });
    const [first] = proposed([before]);
    const decided = (isAccepted: boolean): Decided[] => [
      {
        rule: RULE,
        does: first!.does,
        isAccepted,
        grounds: first!.grounds.map(({ by, rate }) => ({ id: by.id, over: rate.denominator })),
      },
    ];
    expect(said([before], 'ask', decided(true))).toEqual([]);
    expect(said([before], 'ask', decided(false))).toEqual(['hint: unheeded']);
    expect(said([counts({ shown: 399 }, { wrong: 120 })], 'ask', decided(true))).toEqual([]);
    expect(said([counts({ shown: 400 }, { wrong: 120 })], 'ask', decided(true))).toEqual(['retire: wrong']);
  });
});

const number = fc.integer({ min: 0, max: 500 });
const anyFiles = fc
  .record({
    numbers: fc.record({ shown: number, answered: number, edited: number, opened: number }),
    aside: fc.record(Object.fromEntries(ASIDE_REASONS.map((reason) => [reason, number]))),
    audits: fc.array(fc.tuple(fc.constantFrom(...verdicts.verdicts.map(({ id }) => id)), number)),
    results: fc.record(Object.fromEntries(RESULTS.map((result) => [result, number]))),
  })
  .map(({ numbers, aside, audits: found, results }): OutcomeFacts[] => [
    counts(numbers, aside),
    audits(...found),
    { kind: 'queries', facts: [{ rule: RULE, results: results as never }] },
  ]);
const reasons = [...denials.reasons.map(({ id }) => id), 'other'];
const anyDenials = fc.array(
  fc.record<JudgedFact>({
    rule: fc.constantFrom(RULE, 'ent/other'),
    month: fc.constantFrom('2026-10', '2026-11', null),
    verdict: fc.constant(null),
    reason: fc.constantFrom(...reasons),
    count: fc.integer({ min: 1, max: 100_000 }),
  }),
);
const anyLevel = fc.constantFrom<Level>('ask', 'hint', 'off');

describe('whatever the figures are', () => {
  it('no denial raises a level, nor changes in any way what is proposed', () => {
    fc.assert(
      fc.property(anyFiles, anyDenials, anyLevel, (files, facts, level) => {
        const without = proposed(files, level);
        expect(proposed([...files, { kind: 'denials', facts }], level)).toEqual(without);
        expect(proposed([{ kind: 'denials', facts }], level)).toEqual([]);
      }),
    );
  });

  it('no proposal leaves a rule at a higher level than it has', () => {
    const heights: readonly Level[] = ['off', 'hint', 'ask'];
    fc.assert(
      fc.property(anyFiles, anyDenials, anyLevel, (files, facts, level) => {
        for (const { does } of proposed([...files, { kind: 'denials', facts }], level)) {
          const then: Level = does === 'retire' ? 'off' : does === 'hint' ? 'hint' : level;
          expect(heights.indexOf(then)).toBeLessThanOrEqual(heights.indexOf(level));
          if (does !== 'reword') expect(then).not.toBe(level);
        }
      }),
    );
  });
});

describe('the file of proposals', () => {
  it('has for each a threshold, a least count, a sentence and a reason, and counts no denial', () => {
    for (const { id, does, levels, count, over, atLeast, atMost, least, says, why } of TERMS.proposals) {
      expect(PROPOSED, id).toContain(does);
      expect(levels, id).not.toContain('off');
      expect(
        [atLeast, atMost].filter((one) => one !== undefined),
        id,
      ).toHaveLength(1);
      expect(least, id).toBeGreaterThanOrEqual(20);
      expect([says, why], id).toEqual([
        expect.stringMatching(/^[A-Z].*\.$/),
        expect.stringMatching(/^[A-Z].*\.$/),
      ]);
      const known = [
        'shown',
        'opened',
        'answered',
        'edited',
        ...ASIDE_REASONS.map((reason) => `aside-${reason}`),
        ...RESULTS.map((result) => `query-${result}`),
        ...verdicts.verdicts.map((verdict) => `audit-${verdict.id}`),
      ];
      expect(known, id).toEqual(expect.arrayContaining([...count, ...over]));
      expect(JSON.stringify([count, over])).not.toMatch(/denial|denied/);
    }
  });
});

describe('an interval', () => {
  it('is Wilson’s, as in the tables of his method', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [numerator, denominator, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const estimate = estimateOf({ numerator, denominator }, comparison.z)!;
      expect([estimate.low, estimate.high].map((one) => Number(one.toFixed(4)))).toEqual([low, high]);
    }
  });

  it('holds its share, and is none of nothing', () => {
    expect(estimateOf({ numerator: 0, denominator: 0 }, 1.96)).toBe(null);
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (numerator, denominator) => {
        const { share, low, high } = estimateOf({ numerator, denominator }, 1.96)!;
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
});
