import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const CORPUS = '../shared/corpus/bench-notes.jsonl.gz';
const OWN = 'test/notes';

/**
 * The notes in a file of NDJSON with a `text` in each line (packed, where its name ends in ".gz"). Without a path those of
 * the public corpus beside the project, or where there is none our own. Throws where a line is none.
 */
export function notesIn(root: string, path?: string): string[] {
  const file = path ?? join(root, CORPUS);
  if (path === undefined && !existsSync(file)) return ownNotes(join(root, OWN));
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.trimEnd().split('\n').map(textOf);
}

function ownNotes(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
}

function textOf(line: string, at: number): string {
  const note: unknown = JSON.parse(line);
  if (typeof note === 'object' && note !== null && 'text' in note && typeof note.text === 'string')
    return note.text;
  throw new Error(`line ${at + 1} has no "text": one JSON object a line is wanted, {"text": "..."}`);
}
