import type { AsideReason } from './day-count.ts';
import type { QueryResult } from './query-fact.ts';
import type { Rate } from './rate.ts';
import type { RuleOutcome } from './rule-outcomes.ts';

/** What a proposal may count. Denials are none of it: what is asked does not follow from payment. */
export type Figure =
  | 'shown'
  | 'opened'
  | 'answered'
  | 'edited'
  | `aside-${AsideReason}`
  | `query-${QueryResult}`
  | `audit-${string}`;

/** All that is known of a rule but its denials. */
export type Figures = Pick<RuleOutcome, 'total' | 'queries' | 'audits'>;

/** Some figures over others. */
export function rateOf(figures: Figures, count: readonly Figure[], over: readonly Figure[]): Rate {
  const sum = (names: readonly Figure[]): number =>
    names.reduce((total, name) => total + figureOf(figures, name), 0);
  return { numerator: sum(count), denominator: sum(over) };
}

function figureOf({ total, queries, audits }: Figures, figure: Figure): number {
  if (figure === 'shown' || figure === 'opened' || figure === 'answered' || figure === 'edited')
    return total[figure];
  const [group, name] = [figure.slice(0, figure.indexOf('-')), figure.slice(figure.indexOf('-') + 1)];
  const numbers: Readonly<Record<string, number>> =
    group === 'aside' ? total.aside : group === 'query' ? queries : audits;
  return numbers[name] ?? 0;
}
