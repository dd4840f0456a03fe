import { analyse } from '#src/engine/analyse.ts';
import { assertTarget } from '#src/engine/assert-target.ts';
import { createEngine } from '#src/engine/engine.ts';
import { holdMinutes } from '#src/measures/hold-minutes.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { createEdition } from '#src/wording/edition.ts';
import { lintQuery } from '#src/wording/lint-query.ts';
import { queryFromText } from '#src/wording/plain-text/query-from-text.ts';
import type { Options } from './options.ts';
import { rulesOf } from './rules.ts';
import type { Library } from './run.ts';

/** The real library, with the packs, the date and the context of the options. */
export function openLibrary(options: Options, warn: (line: string) => void): Library {
  const rules = rulesOf(options.packs, warn);
  const engine = createEngine(rules);
  const edition = createEdition(rules.wording);
  const context = { date: options.date ?? rules.knowledge.inForceFrom, ...options.context };
  return {
    ask: (note) => promptsFor(analyse(note, engine, context), engine),
    read: { analyse: (note) => analyse(note, engine, context), knowledge: rules.knowledge },
    assertOf: (text, target) => assertTarget(text, target, engine),
    hold: (note, codes) => holdMinutes(analyse(note, engine, context), codes, rules.thresholds, context),
    linter: {
      lint: (query, channel) => lintQuery(query, { channel, edition }),
      queryIn: (text) => queryFromText(text, edition),
    },
  };
}
