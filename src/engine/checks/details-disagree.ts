import { EXAM_RANK } from '#src/match/knowledge.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { PlacedDetail, Problem } from '#src/note/problem.ts';
import { isConcluding, rankOf } from '../anchor.ts';
import type { Check, CheckResult } from './check.ts';

/**
 * A conflict where what is concluded names one value and all the rest of the note another; where nothing of it is
 * concluded, what was told one and what was seen at the same body site another. Where either place names both, there are
 * two problems or an exam that compares, and nothing is said. Of the notes of a chart each concludes by itself: one may say
 * the left and another the right.
 */
export const detailsDisagree: Check = ({ rule, problem, reading, lexicon }) => {
  const details = problem.details.filter(({ axis, value }) => axis === rule.axis && value !== 'bilateral');
  const concluded = details.filter((detail) => isConcluding(detail, lexicon));
  const before = details.filter((detail) => !isConcluding(detail, lexicon));
  if (concluded.length > 0) {
    if (!concluded.some(({ via }) => via === 'own')) return null;
    const within = disagreement(concluded, before);
    return within === null && reading.note.isChart === true ? betweenNotes(concluded, problem) : within;
  }
  const told = before.filter((detail) => !isSeen(detail, lexicon));
  const seen = before.filter((detail) => isSeen(detail, lexicon));
  return seen.every((detail) => isOfItsSite(detail, problem)) ? disagreement(told, seen) : null;
};

/** A conflict where one note concludes one value and another another, no note both, and none says that both are so. */
function betweenNotes(concluded: readonly PlacedDetail[], { details }: Problem): CheckResult | null {
  if (details.some(({ axis, value }) => axis === concluded[0]!.axis && value === 'bilateral')) return null;
  const parts = [...new Set(concluded.map(({ part }) => part))];
  const notes = parts
    .map((part) => concluded.filter((detail) => detail.part === part))
    .filter((said) => said.some(({ via }) => via === 'own'));
  if (notes.some((said) => onlyValue(said) === null)) return null;
  const other = notes.find((said) => onlyValue(said) !== onlyValue(notes[0]!));
  return other === undefined ? null : disagreement(notes[0]!, other);
}

function disagreement(some: readonly PlacedDetail[], others: readonly PlacedDetail[]): CheckResult | null {
  const [one, other] = [onlyValue(some), onlyValue(others)];
  if (one === null || other === null || one === other) return null;
  return {
    kind: 'conflict',
    evidence: [some[0]!, others[0]!].map(({ part, start, end }) => ({
      part,
      start,
      end,
      role: 'detail' as const,
    })),
  };
}

/** Whether a detail stands under a heading of an examination. */
function isSeen(detail: PlacedDetail, lexicon: Lexicon): boolean {
  return rankOf(detail, lexicon) >= EXAM_RANK;
}

/** Whether a detail is said of the very body site that the problem is in: a warm foot is no toe with gout. */
function isOfItsSite({ sentence, start }: PlacedDetail, { sites }: Problem): boolean {
  return sentence.reading.sites.some(
    ({ site, details }) =>
      sites.includes(site) && details.some((detail) => sentence.start + detail.start === start),
  );
}

function onlyValue(details: readonly PlacedDetail[]): string | null {
  const values = new Set(details.map(({ value }) => value));
  return values.size === 1 ? details[0]!.value : null;
}
