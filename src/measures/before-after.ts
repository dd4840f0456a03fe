import { packOf } from './day-count.ts';
import { grouped } from './grouped.ts';
import { differenceOf, type Estimate, estimateOf } from './interval.ts';
import type { CountFact, OutcomeFacts } from './outcome-facts.ts';
import type { Rate } from './rate.ts';
import { sumOf } from './totals.ts';

/** By what before and after are held against each other. */
export const COMPARED_BY = ['pack', 'rule', 'host'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** Of all that would have been asked, or was, what got settled: by an answer or by the author's own edit. */
export interface SettledShare {
  readonly rate: Rate;
  /** Null where nothing was counted. */
  readonly estimate: Estimate | null;
}

export interface BeforeAfter {
  /** Of the group; empty for all together. */
  readonly name: string;
  readonly before: SettledShare;
  readonly after: SettledShare;
  /** Null where a side has nothing. */
  readonly difference: Estimate | null;
  /** What can be said: too few to say anything, no difference that chance could not make, more or less is settled. */
  readonly says: 'few' | 'open' | 'more' | 'less';
}

/** How intervals are made, and below how many questions on a side nothing is said. */
export interface ComparisonTerms {
  readonly z: number;
  readonly least: number;
}

/**
 * The silent baseline against what was shown later: the whole, and each group, those with most questions first. Files
 * without a baseline count on neither side, so that the same people stand on both.
 */
export function beforeAfter(
  files: readonly OutcomeFacts[],
  by: ComparedBy,
  terms: ComparisonTerms,
): { readonly all: BeforeAfter; readonly groups: readonly BeforeAfter[]; readonly files: number } {
  const compared = files.flatMap((file) =>
    file.kind === 'counts' && file.baseline !== null ? [file.facts] : [],
  );
  const facts = compared.flat().filter(({ side }) => side !== 'other');
  const groups = grouped(facts, (fact) => (by === 'pack' ? packOf(fact.rule) : fact[by]));
  const asked = ({ before, after }: BeforeAfter): number => before.rate.denominator + after.rate.denominator;
  return {
    all: held('', facts, terms),
    groups: [...groups]
      .map(([name, group]) => held(name, group, terms))
      .toSorted((a, b) => asked(b) - asked(a) || (a.name < b.name ? -1 : 1)),
    files: compared.length,
  };
}

function held(name: string, facts: readonly CountFact[], { z, least }: ComparisonTerms): BeforeAfter {
  const [before, after] = [settled(facts, 'before', z), settled(facts, 'after', z)];
  const difference =
    before.estimate === null || after.estimate === null
      ? null
      : differenceOf(before.estimate, after.estimate);
  const isFew = Math.min(before.rate.denominator, after.rate.denominator) < least;
  const says =
    isFew || difference === null
      ? 'few'
      : difference.low > 0
        ? 'more'
        : difference.high < 0
          ? 'less'
          : 'open';
  return { name, before, after, difference, says };
}

/** A question may be settled on a later day than it was shown, and so on the other side: never more than all. */
function settled(facts: readonly CountFact[], side: 'before' | 'after', z: number): SettledShare {
  const { shown, silent, answered, edited } = sumOf(facts.filter((fact) => fact.side === side));
  const denominator = side === 'before' ? silent : shown;
  const rate = { numerator: Math.min(answered + edited, denominator), denominator };
  return { rate, estimate: estimateOf(rate, z) };
}
