import { createMemory, findingsIn, understand } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import type { Note } from '#src/note/note.ts';
import { differences } from './differences.ts';
import { type BeforeAfter, ImpactTally, type Tallied } from './impact-tally.ts';

/** A note to try packs on. */
export interface NamedNote {
  readonly name: string;
  readonly note: Note;
}

/** What a change of packs does to a set of notes. */
export interface Impact extends Tallied {
  readonly notes: number;
  /** Milliseconds for all notes together, reading included. */
  readonly milliseconds: BeforeAfter;
}

export interface ImpactSettings {
  readonly context: EncounterContext;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** The most examples kept of each rule. */
  readonly examples: number;
}

/**
 * What `after` asks of notes where `before` asked something else; both engines stand on one lexicon, so each note is read
 * once. Yields the number of notes done, for whoever shows progress or stops; the last value is the impact.
 */
export function* impactOf(
  before: Engine,
  after: Engine,
  notes: Iterable<NamedNote>,
  { context, now, examples }: ImpactSettings,
): Generator<number, Impact> {
  const tally = new ImpactTally(examples);
  const milliseconds = { before: 0, after: 0 };
  let done = 0;
  for (const { name, note } of notes) {
    const start = now();
    const understood = understand(note, before, createMemory());
    const read = now();
    const had = findingsIn(understood, before, context);
    const middle = now();
    const has = findingsIn(understood, after, context);
    const end = now();
    milliseconds.before += middle - start;
    milliseconds.after += read - start + (end - middle);
    tally.add(name, had, has, differences(had, has));
    done += 1;
    yield done;
  }
  return { notes: done, milliseconds, ...tally.result() };
}
