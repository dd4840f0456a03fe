import { createMemory, type Memory } from '#src/note/memory.ts';
import type { Note } from '#src/note/note.ts';
import type { Problem } from '#src/note/problem.ts';
import { problemsOf } from '#src/note/problems.ts';
import { type NoteReading, readNote } from '#src/note/read-note.ts';
import type { Engine } from './engine.ts';
import type { EncounterContext, Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { leaveAlone } from './leave-alone.ts';
import { rank } from './rank.ts';

/** What a note came to. */
export interface Analysis {
  readonly reading: NoteReading;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a note and says what is open in it. The steps, in order: sentences, sections, mentions, assertions and attached
 * details (`readNote`); problems; gaps and conflicts as findings; what is left alone for now; rank.
 *
 * Same input, same findings: with a memory that has seen the note before it only takes less time.
 */
export function analyse(
  note: Note,
  engine: Engine,
  context: EncounterContext = {},
  memory: Memory = createMemory(),
): Analysis {
  const reading = readNote(note, engine.lexicon, memory);
  const problems = problemsOf(reading, engine.lexicon);
  const found = findingsOf(problems, reading, engine, context);
  const findings = rank(leaveAlone(found, reading, context));
  return { reading, problems, findings };
}

export { createMemory, type Memory };
