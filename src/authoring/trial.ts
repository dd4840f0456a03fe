import { createMemory, findingsIn, type Memory, understand, type Understood } from '#src/engine/analyse.ts';
import { type Engine, engineWith } from '#src/engine/engine.ts';
import type { EncounterContext, Finding } from '#src/engine/finding.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import { PACK_SCOPES, type Pack } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';

/** An engine to try a text on with different packs: the text is read once. */
export class Trial {
  readonly #engine: Engine;
  readonly #memory: Memory = createMemory();
  readonly #read = new Map<string, Understood>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** What these packs, and no others, find in a text. */
  findings(text: string, packs: Engine, context: EncounterContext): readonly Finding[] {
    let read = this.#read.get(text);
    if (read === undefined) {
      read = understand(noteOf(text), this.#engine, this.#memory);
      this.#read.set(text, read);
    }
    return findingsIn(read, packs, context);
  }

  with(packs: readonly Pack[]): Engine {
    return engineWith(this.#engine, packs);
  }
}

/**
 * An encounter for which a pack speaks: on a day when it is in force, if possible one on which the classification is,
 * with the first of each thing that it is for.
 */
export function encounterFor(pack: Pack, { inForceFrom }: Pick<Knowledge, 'inForceFrom'>): EncounterContext {
  const { from, until } = pack;
  const date = from > inForceFrom ? from : until !== null && until < inForceFrom ? until : inForceFrom;
  const firsts = PACK_SCOPES.flatMap(([scope, known]) => pack[scope].slice(0, 1).map((one) => [known, one]));
  return { date, ...Object.fromEntries(firsts) };
}
