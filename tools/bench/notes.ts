import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { withEverySentenceChanged } from './vary.ts';

/** Notes to measure on, and where they come from. */
export interface BenchNotes {
  readonly source: 'corpus' | 'own';
  /** Each of about `LENGTH` characters. */
  readonly notes: readonly string[];
}

export const LENGTH = 5000;
const WITHIN = 500;
const CORPUS = '../shared/corpus/bench-notes.jsonl.gz';
const OWN = 'test/notes';

/** Notes of the corpus that are about as long as wanted; where there is no corpus, notes of our own put together. */
export function benchNotes(root: string): BenchNotes {
  const corpus = join(root, CORPUS);
  if (!existsSync(corpus)) return { source: 'own', notes: joinedNotes(root) };
  const lines = gunzipSync(readFileSync(corpus)).toString('utf8').trimEnd().split('\n');
  const texts = lines.map((line) => {
    const note: { text: string } = JSON.parse(line);
    return note.text;
  });
  return { source: 'corpus', notes: texts.filter((text) => Math.abs(text.length - LENGTH) <= WITHIN) };
}

/**
 * A text of exactly this many characters: one note after the other and round again, with other words in each round, so
 * that no sentence stands in it twice.
 */
export function longNote(notes: readonly string[], length: number): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    text += `${withEverySentenceChanged(notes.join('\n\n'), round)}\n\n`;
  }
  return text.slice(0, length);
}

/** Notes of our own put together, each `LENGTH` characters long. */
export function joinedNotes(root: string): string[] {
  return joined(ownNotes(root));
}

function ownNotes(root: string): string[] {
  const folder = join(root, OWN);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Each note with those after it, as far as the length goes. */
function joined(texts: readonly string[]): string[] {
  return texts.map((_, first) =>
    [...texts.slice(first), ...texts.slice(0, first)].join('\n\n').slice(0, LENGTH),
  );
}
