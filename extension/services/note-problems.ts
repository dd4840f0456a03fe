import type { Engine } from '#src/engine/engine.ts';
import type { Axis } from '#src/match/knowledge.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';

/** A problem of the note as the panel shows it, with what the note says of it already. */
export interface NoteProblem {
  /** What prompts of this problem carry too. */
  readonly id: string;
  /** "osteoarthritis of knee", or the note's own words where nobody named the condition. */
  readonly name: string;
  /** Its first mention. */
  readonly part: number;
  readonly start: number;
  /** What settles an axis, each once: "left", "stage 3b". */
  readonly known: readonly { readonly axis: Axis; readonly value: string }[];
}

/** The longest stretch of a note that stands for a name, in UTF-16 units. */
const LONGEST_NAME = 60;

/** The present problems of a note, in its order; those of its context alone are left out. */
export function noteProblems(
  problems: readonly Problem[],
  reading: NoteReading,
  { siteNames }: Pick<Engine, 'siteNames'>,
): NoteProblem[] {
  const found = problems.flatMap((problem): NoteProblem[] => {
    const mentions = problem.mentions.filter(({ sentence }) => !reading.isContext(sentence.part));
    const [first] = mentions;
    if (!problem.isPresent || first === undefined) return [];
    const { condition, details } = problem;
    const words = reading.textOf(first.sentence.part).slice(first.start, first.end).slice(0, LONGEST_NAME);
    const known = details
      .filter(({ settles, axis }) => settles && axis !== 'cause')
      .map(({ axis, value }) => ({
        axis,
        value: (axis === 'site' ? (siteNames.get(value) ?? value) : value).replaceAll('-', ' '),
      }));
    return [
      {
        id: condition.id,
        name: condition.name === '' ? words.toLowerCase() : condition.name,
        part: first.sentence.part,
        start: first.start,
        known: known.filter(
          (one, at) => known.findIndex(({ axis, value }) => axis === one.axis && value === one.value) === at,
        ),
      },
    ];
  });
  return found.toSorted((a, b) => a.part - b.part || a.start - b.start);
}
