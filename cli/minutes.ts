import type { Note } from '#src/note/note.ts';
import type { HeldCode } from '#src/measures/hold-minutes.ts';
import { InputError } from './input-error.ts';
import type { Answerer, InputLine } from './ndjson.ts';
import { type GivenNote, givenNote, whereabouts } from './note-of.ts';

/** What `minutes` needs of the library: the minutes of a note held against codes. */
export type MinutesHolder = (note: Note, codes: readonly string[]) => readonly HeldCode[];

const CODE = /^(?:\d{5}|[A-Z]\d{4})$/;
/** A claim has fewer. */
const MOST_CODES = 100;

/** `minutes --ndjson`: how the minutes of the note of each line stand to its codes. For CDI specialists and coders. */
export function minutesHolder(hold: MinutesHolder): Answerer {
  return (line) => {
    const given = givenNote(line);
    return { minutes: hold(given.note, codesOf(line)).map((held) => heldJson(held, given)) };
  };
}

function codesOf({ codes }: InputLine): string[] {
  const problem = '"codes" must be a list of codes: five digits, or a letter with four.';
  if (!Array.isArray(codes)) throw new InputError('bad-field', problem);
  if (codes.length > MOST_CODES)
    throw new InputError('bad-field', `"codes" takes ${MOST_CODES} codes at most.`);
  return codes.map((code: unknown) => {
    if (typeof code !== 'string' || !CODE.test(code)) throw new InputError('bad-field', problem);
    return code;
  });
}

function heldJson({ code, step, unit, verdict, stated, limit }: HeldCode, given: GivenNote) {
  const { parts, context } = given.note;
  return {
    code,
    step,
    unit,
    verdict,
    least: limit?.least ?? null,
    most: limit?.most ?? null,
    stated: stated.map(({ part, start, end, minutes }) => {
      const text = parts[part]?.text ?? context[part - parts.length]!;
      return { ...whereabouts(given, part), start, end, quote: text.slice(start, end), minutes };
    }),
    source: limit?.source ?? null,
  };
}
