import { type Impact, impactOf } from '#src/authoring/impact.ts';
import { encounterFor } from '#src/authoring/trial.ts';
import { engineWith } from '#src/engine/engine.ts';
import type { House } from './house.ts';
import { type PackAs, soundPack } from './pack-as.ts';

/** A note to try packs on. */
export interface StudioNote {
  readonly name: string;
  /** Its text, or those of a chart's notes in their order. */
  readonly parts: readonly string[];
}

/** What is asked of a worker of its own. Null: nothing of one's own beside what ships. */
export interface ImpactQuestion {
  readonly before: PackAs | null;
  readonly after: PackAs | null;
  readonly notes: readonly StudioNote[];
}

/** What it can be told: to have the rules read, for a question that is to come, or the question. */
export type ImpactMessage = 'prepare' | ImpactQuestion;

/** What it replies: how many notes are done, then what it came to, or that a fault keeps one of the packs out. */
export type ImpactReply =
  | { readonly done: number }
  | { readonly impact: Impact }
  | { readonly failed: 'faulty' | 'broken' };

const EXAMPLES = 5;

/** What the packs change on the notes, in an encounter that the later is for. Yields the number of notes done. */
export function* impactOnNotes(
  { before, after, notes }: ImpactQuestion,
  house: House,
  now: () => number,
): Generator<number, Impact | null> {
  const [had, has] = [before, after].map((pack) => (pack === null ? null : soundPack(pack, house)));
  if ((before !== null && had == null) || (after !== null && has == null)) return null;
  const { packs, knowledge } = house.rules;
  const engines = [had, has].map((own) =>
    engineWith(house.engine, own == null ? packs : [own.pack, ...packs]),
  );
  const pack = (has ?? had)?.pack;
  const context = pack === undefined ? {} : encounterFor(pack, knowledge);
  const named = notes.map(({ name, parts }) => ({
    name,
    note: { parts: parts.map((text) => ({ name: '', text, revision: 0 })), context: [], isChart: true },
  }));
  return yield* impactOf(engines[0]!, engines[1]!, named, { context, now, examples: EXAMPLES });
}
