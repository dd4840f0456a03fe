import { analyse, createMemory } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import type { Reader } from './answer-frame.ts';

/** The engine as a reader of notes. Making it takes as long as indexing the rules: once, at the first message. */
export function readerOf(rules: CompiledRules): Reader {
  const engine = createEngine(rules);
  return {
    createMemory,
    read: (note, context, memory) => promptsFor(analyse(note, engine, context, memory), engine),
  };
}
