import { analyse } from '#src/engine/analyse.ts';
import { assertTarget } from '#src/engine/assert-target.ts';
import { createEngine } from '#src/engine/engine.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import type { Options } from './options.ts';
import { rulesOf } from './rules.ts';
import type { Library } from './run.ts';

/** The real library, with the packs, the date and the context of the options. */
export function openLibrary(options: Options, warn: (line: string) => void): Library {
  const rules = rulesOf(options.packs, warn);
  const engine = createEngine(rules);
  const context = { date: options.date ?? rules.knowledge.inForceFrom, ...options.context };
  return {
    ask: (note) => promptsFor(analyse(note, engine, context), engine),
    read: { analyse: (note) => analyse(note, engine, context), knowledge: rules.knowledge },
    assertOf: (text, target) => assertTarget(text, target, engine),
  };
}
