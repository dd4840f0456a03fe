import { analyse } from '#src/engine/analyse.ts';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';

/** A note to try: its name for the report, and its text. */
export interface NamedNote {
  readonly name: string;
  readonly text: string;
}

/** What is asked of a note under one classification and not under the other. */
export interface ChangedFindings {
  readonly note: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The notes whose findings differ, each with what comes and what goes. */
export function changedFindings(
  notes: readonly NamedNote[],
  old: CompiledRules,
  now: CompiledRules,
): ChangedFindings[] {
  const [before, after] = [createEngine(old), createEngine(now)];
  return notes.flatMap(({ name, text }) => {
    const [had, has] = [asked(text, before), asked(text, after)];
    const added = has.filter((one) => !had.includes(one));
    const removed = had.filter((one) => !has.includes(one));
    return added.length + removed.length === 0 ? [] : [{ note: name, added, removed }];
  });
}

/** "laterality ask M17 at 12: right, left, other": all that a clinician or a coder would see change. */
function asked(text: string, engine: Engine): string[] {
  return promptsFor(analyse(noteOf(text), engine), engine).map(
    ({ kind, axis, level, family, start, answers }) =>
      `${kind} ${axis} ${level} ${family} at ${start}: ${answers.map(({ label }) => label).join(', ')}`,
  );
}
