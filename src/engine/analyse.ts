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

/** What was understood of a note, before any rule was asked: the same whatever packs run. */
export type Understood = Omit<Analysis, 'findings'>;

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
  const understood = understand(note, engine, memory);
  return { ...understood, findings: findingsIn(understood, engine, context) };
}

/** The first half of `analyse`: reads a note. */
export function understand(note: Note, engine: Pick<Engine, 'lexicon'>, memory: Memory): Understood {
  const reading = readNote(note, engine.lexicon, memory);
  return { reading, problems: problemsOf(reading, engine.lexicon) };
}

/** The second half: what is open, for an engine with the lexicon that the note was read with. */
export function findingsIn(
  { reading, problems }: Understood,
  engine: Engine,
  context: EncounterContext,
): readonly Finding[] {
  return rank(leaveAlone(findingsOf(problems, reading, engine, context), reading, context));
}

export { createMemory, type Memory };
