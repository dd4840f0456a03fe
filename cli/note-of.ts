import { type Note, noteOf, type NotePart } from '#src/note/note.ts';
import { InputError } from './input-error.ts';
import { type InputLine, isObject } from './ndjson.ts';

/** A note as a line gives it. `named`: it came in parts, so places in it are told with their part's name. */
export interface GivenNote {
  readonly note: Note;
  readonly named: boolean;
}

/** What a place carries to say where it is: nothing in a note of one text, else its part's name, or its context. */
export type Whereabouts = { readonly part?: string; readonly context?: number };

/** Where the part of an index is: a part of the note or, beyond them, a piece of its context. */
export function whereabouts({ note, named }: GivenNote, part: number): Whereabouts {
  const index = part - note.parts.length;
  if (index >= 0) return { context: index };
  return named ? { part: note.parts[part]!.name } : {};
}

/** The note of `{"text"}` or `{"parts": [{"name", "text"}], "context": ["..."]}`. Throws an InputError that names the field. */
export function givenNote(line: InputLine): GivenNote {
  const { text, parts } = line;
  if (text !== undefined && parts !== undefined) {
    throw new InputError('two-notes', 'The line has both "text" and "parts". Give one of them.');
  }
  if (text === undefined && parts === undefined) {
    throw new InputError('no-note', 'The line has neither "text" nor "parts". Give one of them.');
  }
  const context = contextOf(line['context']);
  if (parts === undefined)
    return { note: { parts: noteOf(stringOf(text, 'text')).parts, context }, named: false };
  return { note: { parts: partsOf(parts), context }, named: true };
}

/** A field of a line that must be a string. Throws an InputError that names it. */
export function stringOf(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  throw new InputError('bad-field', `"${field}" must be a string.`);
}

function partsOf(value: unknown): NotePart[] {
  if (!Array.isArray(value)) throw new InputError('bad-field', '"parts" must be a list of {"name", "text"}.');
  const parts = value.map((part: unknown, index): NotePart => {
    if (!isObject(part))
      throw new InputError('bad-field', `"parts[${index}]" must be an object {"name", "text"}.`);
    return {
      name: stringOf(part['name'], `parts[${index}].name`),
      text: stringOf(part['text'], `parts[${index}].text`),
      revision: 0,
    };
  });
  const again = parts.findIndex((part, index) => parts.findIndex((each) => each.name === part.name) < index);
  if (again >= 0) {
    throw new InputError(
      'same-part-name',
      `"parts[${again}].name" is the name of a part before it. Places are told by part name: give each its own.`,
    );
  }
  return parts;
}

function contextOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new InputError('bad-field', '"context" must be a list of strings.');
  return value.map((each, index) => stringOf(each, `context[${index}]`));
}
