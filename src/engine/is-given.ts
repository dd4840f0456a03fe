import type { RuleLimits } from '#src/match/rules.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';

/** Whether all is given that a rule speaks upon: details of the problem, and phrases that stand in the note or do not. */
export function isGiven(limits: RuleLimits | undefined, problem: Problem, reading: NoteReading): boolean {
  if (limits === undefined) return true;
  const { given = [], said, unsaid } = limits;
  const hasDetails = given.every(({ axis, values }) =>
    problem.details.some(
      (detail) =>
        detail.axis === axis && detail.settles && (values.length === 0 || values.includes(detail.value)),
    ),
  );
  if (!hasDetails || (said !== undefined && !isSaid(said, reading))) return false;
  return unsaid === undefined || !isSaid(unsaid, reading);
}

/** What was found in a note before: several problems of it may wait for the same phrases. */
const found = new WeakMap<NoteReading, Map<readonly string[], boolean>>();

function isSaid(phrases: readonly string[], reading: NoteReading): boolean {
  const ofNote = found.get(reading) ?? new Map<readonly string[], boolean>();
  found.set(reading, ofNote);
  const known = ofNote.get(phrases);
  if (known !== undefined) return known;
  const pattern = patternOf(phrases);
  const said = reading.note.parts.some(({ text }) => pattern.test(text));
  ofNote.set(phrases, said);
  return said;
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** Any of some phrases as whole words, in any case, with hyphens and line ends as blanks; made once for each list. */
function patternOf(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known !== undefined) return known;
  const words = phrases.map((phrase) =>
    phrase
      .split(/[\s-]+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
      .join(String.raw`[\s-]{1,3}`),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(phrases, pattern);
  return pattern;
}
