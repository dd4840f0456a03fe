import type { Level } from '#src/match/level.ts';
import { type Figure, type Figures, rateOf } from './figures.ts';
import { type Estimate, estimateOf } from './interval.ts';
import type { Rate } from './rate.ts';

/** What may be proposed for a rule, what takes most from it first. None of it asks more than before. */
export const PROPOSED = ['retire', 'hint', 'reword'] as const;
export type Proposed = (typeof PROPOSED)[number];

/** When something is proposed: a share of figures whose whole interval lies on one side of a threshold. */
export interface ProposalRule {
  readonly id: string;
  readonly does: Proposed;
  /** Levels of rules that it can be proposed for. */
  readonly levels: readonly Level[];
  readonly count: readonly Figure[];
  readonly over: readonly Figure[];
  readonly atLeast?: number;
  readonly atMost?: number;
  /** How many `over` has to come to. */
  readonly least: number;
  /** The share in a sentence, and why it speaks for the proposal. */
  readonly says: string;
  readonly why: string;
}

export interface ProposalRules {
  readonly proposals: readonly ProposalRule[];
  /** By what factor the counts have to grow before what was decided on is proposed again. */
  readonly askAgainAfter: number;
  /** Of the level of the intervals. */
  readonly z: number;
}

/** One share that speaks for a proposal. */
export interface Ground {
  readonly by: ProposalRule;
  readonly rate: Rate;
  readonly estimate: Estimate;
}

export interface Proposal {
  readonly rule: string;
  readonly does: Proposed;
  readonly grounds: readonly Ground[];
}

/** What was decided on, and on what it rested. */
export interface Decided extends Pick<Proposal, 'rule' | 'does'> {
  readonly isAccepted: boolean;
  readonly grounds: readonly { readonly id: string; readonly over: number }[];
}

/**
 * What the figures of rules speak for: one proposal a rule, the one that takes most, with all that speaks for it. Where that
 * was refused, the next; where it was accepted, none, until the figures have grown.
 */
export function proposalsFor(
  outcomes: readonly (Figures & { readonly rule: string })[],
  levels: ReadonlyMap<string, Level>,
  rules: ProposalRules,
  decided: readonly Decided[],
): Proposal[] {
  return outcomes.flatMap((outcome) => {
    const level = levels.get(outcome.rule);
    if (level === undefined) return [];
    for (const does of PROPOSED) {
      const grounds = rules.proposals
        .filter((one) => one.does === does && one.levels.includes(level))
        .flatMap((one) => groundOf(one, outcome, rules.z) ?? []);
      if (grounds.length === 0) continue;
      const proposal = { rule: outcome.rule, does, grounds };
      const before = decided.findLast((one) => isOn(one, proposal, rules));
      if (before === undefined) return [proposal];
      if (before.isAccepted) return [];
    }
    return [];
  });
}

function groundOf(rule: ProposalRule, figures: Figures, z: number): Ground | null {
  const rate = rateOf(figures, rule.count, rule.over);
  const estimate = estimateOf(rate, z);
  if (estimate === null || rate.denominator < rule.least) return null;
  const isSo =
    (rule.atLeast === undefined || estimate.low >= rule.atLeast) &&
    (rule.atMost === undefined || estimate.high <= rule.atMost);
  return isSo ? { by: rule, rate, estimate } : null;
}

/** Whether a decision was on this, and the counts have not grown since by the factor. */
function isOn(before: Decided, { rule, does, grounds }: Proposal, { askAgainAfter }: ProposalRules): boolean {
  if (before.rule !== rule || before.does !== does) return false;
  return grounds.every(({ by, rate }) => {
    const ground = before.grounds.find(({ id }) => id === by.id);
    return ground !== undefined && rate.denominator < ground.over * askAgainAfter;
  });
}
