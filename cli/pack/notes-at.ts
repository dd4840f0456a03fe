import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteOf } from '#src/note/note.ts';
import type { NamedNote } from '#src/authoring/impact.ts';
import { InputError, errorJson } from '../input-error.ts';
import { isObject } from '../ndjson.ts';
import { givenNote } from '../note-of.ts';
import { decoded, meant } from '../text-file.ts';

/**
 * The notes at a path: the .txt files of a folder by name, or the lines of a file of JSON as `scan --ndjson` takes them.
 * Throws an InputError where there is none, or where one cannot be read.
 */
export function notesAt(path: string): NamedNote[] {
  const stat = statSync(meant(path), { throwIfNoEntry: false });
  if (stat === undefined) throw new InputError('no-notes', `${path} is not there.`);
  const notes = stat.isDirectory() ? inFolder(path) : inLines(path);
  if (notes.length > 0) return notes;
  throw new InputError(
    'no-notes',
    `${path} holds no note: name a folder of .txt files, or a file of JSON lines.`,
  );
}

function inFolder(path: string): NamedNote[] {
  return readdirSync(meant(path))
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, note: noteOf(textAt(join(path, name))) }));
}

function textAt(path: string): string {
  return decoded(readFileSync(meant(path)), path);
}

function inLines(path: string): NamedNote[] {
  const lines = textAt(path).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (!isObject(value)) throw new InputError('not-an-object', 'it is no object.');
      const { id } = value;
      const name = typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${index + 1}`;
      return [{ name, note: givenNote(value).note }];
    } catch (error) {
      // The parser's own message quotes the line.
      const why = error instanceof InputError ? errorJson(error).message : 'it is not JSON.';
      throw new InputError('bad-notes', `${path}, line ${index + 1}: ${why}`);
    }
  });
}
