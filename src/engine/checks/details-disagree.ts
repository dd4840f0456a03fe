import type { PlacedDetail } from '#src/note/problem.ts';
import { isConcluding } from '../anchor.ts';
import type { Check } from './check.ts';

/**
 * A conflict where what is concluded names one value and all the rest of the note another. Where either place names
 * both, there are two problems or an exam that compares, and nothing is said.
 */
export const detailsDisagree: Check = ({ rule, problem, lexicon }) => {
  const details = problem.details.filter(({ axis, value }) => axis === rule.axis && value !== 'bilateral');
  const concluded = details.filter((detail) => isConcluding(detail, lexicon));
  const before = details.filter((detail) => !isConcluding(detail, lexicon));
  const [one, other] = [onlyValue(concluded), onlyValue(before)];
  if (one === null || other === null || one === other) return null;
  if (!concluded.some(({ via }) => via === 'own')) return null;
  return {
    kind: 'conflict',
    evidence: [concluded[0]!, before[0]!].map(({ part, start, end }) => ({
      part,
      start,
      end,
      role: 'detail' as const,
    })),
  };
};

function onlyValue(details: readonly PlacedDetail[]): string | null {
  const values = new Set(details.map(({ value }) => value));
  return values.size === 1 ? details[0]!.value : null;
}
