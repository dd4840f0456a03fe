import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../source-error.ts';
import type { NamedNote } from './changed-findings.ts';

/** The notes of a folder: its .txt files by name. Throws a SourceError where there are none. */
export function notesIn(folder: string): NamedNote[] {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted();
  } catch {
    names = [];
  }
  if (names.length === 0) {
    throw new SourceError(
      'missing',
      folder,
      'No .txt file is here.',
      'Name a folder of notes after --notes.',
    );
  }
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
