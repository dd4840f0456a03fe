import type { RuleLimits } from '#src/match/rules.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { plainWords } from '#src/text/plain-words.ts';

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

interface Said {
  readonly words: readonly string[];
  readonly found: Map<readonly string[], boolean>;
}

/** What was looked for in a note before: several problems of it may wait for the same phrases. */
const notes = new WeakMap<NoteReading, Said>();
const spelled = new WeakMap<readonly string[], readonly string[]>();

/** Whether one of the phrases stands in the note. Plain searches and no pattern: nothing that a pack brings can make one go back. */
export function isSaid(phrases: readonly string[], reading: NoteReading): boolean {
  let note = notes.get(reading);
  if (note === undefined) {
    note = { words: reading.note.parts.map(({ text }) => plainWords(text)), found: new Map() };
    notes.set(reading, note);
  }
  const known = note.found.get(phrases);
  if (known !== undefined) return known;
  const said = note.words.some((words) => holdsOne(words, phrases));
  note.found.set(phrases, said);
  return said;
}

/** Whether one of the phrases stands in a text. */
export function isSaidIn(phrases: readonly string[], text: string): boolean {
  return holdsOne(plainWords(text), phrases);
}

function holdsOne(words: string, phrases: readonly string[]): boolean {
  let wanted = spelled.get(phrases);
  if (wanted === undefined) {
    wanted = phrases.map(plainWords);
    spelled.set(phrases, wanted);
  }
  return wanted.some((phrase) => words.includes(phrase));
}
