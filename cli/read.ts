import type { Note } from '#src/note/note.ts';
import type { Span } from '#src/text/span.ts';
import type { Answerer } from './ndjson.ts';
import { givenNote, type PartName, partNames } from './note-of.ts';

/** A place in a note's part. */
interface NotePlace extends Span {
  readonly part: number;
}

/** A problem as the library understood it, with the words that its ids stand for. */
export interface ReadProblem {
  readonly condition: string;
  readonly family: string;
  readonly mentions: readonly (NotePlace & { readonly section: string; readonly assertion: string })[];
  readonly details: readonly (NotePlace & { readonly axis: string; readonly value: string })[];
}

/** What `read` needs of the library: every problem of a note, negated, past and others' included. */
export type Reader = (note: Note) => readonly ReadProblem[];

/** `read --ndjson`: what was understood of the note of each line. */
export function reader(read: Reader): Answerer {
  return (line) => {
    const given = givenNote(line);
    const placed = placer(given.note, partNames(given));
    return {
      problems: read(given.note).map(({ condition, family, mentions, details }) => ({
        condition,
        family,
        mentions: mentions.map((each) => ({
          ...placed(each),
          section: each.section,
          assertion: each.assertion,
        })),
        details: details.map((each) => ({ axis: each.axis, value: each.value, ...placed(each) })),
      })),
    };
  };
}

function placer(note: Note, partOf: PartName) {
  return ({ part, start, end }: NotePlace) => ({
    ...partOf(part),
    start,
    end,
    quote: note.parts[part]!.text.slice(start, end),
  });
}
