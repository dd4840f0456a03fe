import type { Lexicon } from '#src/match/lexicon.ts';
import type { RuleLimits } from '#src/match/rules.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { isMeant } from './is-meant.ts';

/**
 * Whether all is given that a rule speaks upon: details of the problem, phrases that stand in the note and are meant, and
 * others that do not stand there.
 */
export function isGiven(
  limits: RuleLimits | undefined,
  problem: Problem,
  reading: NoteReading,
  lexicon: Lexicon,
): boolean {
  if (limits === undefined) return true;
  const { given = [], said, unsaid } = limits;
  const hasDetails = given.every(({ axis, values }) =>
    problem.details.some(
      (detail) =>
        detail.axis === axis && detail.settles && (values.length === 0 || values.includes(detail.value)),
    ),
  );
  if (!hasDetails || (said !== undefined && !isMeant(said, reading, lexicon))) return false;
  return unsaid === undefined || !reading.says(unsaid);
}
