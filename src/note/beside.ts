import type { Named } from './named.ts';
import type { NoteReading } from './read-note.ts';

/** The indexes of the sentences that name a problem, and of those beside them on the same line. */
export function besideOf(named: readonly Named[], { sentences }: NoteReading): ReadonlySet<number> {
  const beside = new Set<number>();
  for (const { mention } of named) {
    beside.add(mention.at);
    if (!mention.sentence.opensLine) beside.add(mention.at - 1);
    const next = sentences[mention.at + 1];
    if (next !== undefined && !next.opensLine) beside.add(mention.at + 1);
  }
  return beside;
}
