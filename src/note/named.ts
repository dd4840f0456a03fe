import type { PlacedMention } from './problem.ts';
import type { NoteReading } from './read-note.ts';
import type { ConditionMention } from './sentence-reading.ts';

/** A mention of a condition with what its sentence says of it. */
export interface Named {
  readonly mention: PlacedMention;
  readonly said: ConditionMention;
}

/** The mentions of each condition, by its index, in the order of the note. */
export function mentionsByCondition(reading: NoteReading): Map<number, Named[]> {
  const named = new Map<number, Named[]>();
  reading.sentences.forEach((sentence, at) => {
    for (const said of sentence.reading.conditions) {
      const site = said.sites[0];
      const mention: PlacedMention = {
        start: sentence.start + said.start,
        end: sentence.start + said.end,
        sentence,
        at,
        site:
          site === undefined ? null : { start: sentence.start + site.start, end: sentence.start + site.end },
        assertion: said.assertion | sentence.implied,
      };
      const list = named.get(said.condition);
      if (list === undefined) named.set(said.condition, [{ mention, said }]);
      else list.push({ mention, said });
    }
  });
  return named;
}
