import { analyse, createMemory, type Memory } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import { type Stretch, unfinishedSection } from '#src/engine/unfinished-section.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import type { Note } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { type NoteProblem, noteProblems } from './note-problems.ts';

/** What a note came to: what is asked, and the families of the problems it tells of. */
export interface Read {
  readonly prompts: readonly Prompt[];
  readonly families: readonly string[];
  /** The section that is being written, where it does not conclude. */
  readonly unfinished: Stretch | null;
  /** The problems for the panel: worked out when it asks, not at each key. */
  readonly problems: () => readonly NoteProblem[];
}

/** A place in a note: the index of its part, and an offset into that. */
export interface NotePlace {
  readonly part: number;
  readonly at: number;
}

/** Reads a note: the engine, as far as the answering of frames is concerned. */
export interface Reader {
  /** `writing` is where something is being written, or was a moment ago. */
  read(note: Note, context: EncounterContext, memory: Memory, writing: NotePlace | null): Read;
  createMemory(): Memory;
}

/** The engine as a reader of notes. Making it takes as long as indexing the rules: once, at the first message. */
export function readerOf(rules: CompiledRules): Reader {
  const engine = createEngine(rules);
  return {
    createMemory,
    read(note, context, memory, writing) {
      const analysis = analyse(note, engine, context, memory);
      const present = analysis.problems.filter(({ isPresent }) => isPresent);
      return {
        prompts: promptsFor(analysis, engine, memory),
        families: present.map(({ condition }) => condition.family),
        unfinished: writing && unfinishedSection(analysis.reading, writing, engine.lexicon),
        problems: () => noteProblems(analysis.problems, analysis.reading, engine),
      };
    },
  };
}
