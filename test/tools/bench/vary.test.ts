import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchNotes, LENGTH, longNote } from '#tools/bench/notes.ts';
import { changedShare, withEverySentenceChanged } from '#tools/bench/vary.ts';

const own = readdirSync('test/notes').map((name) => readFileSync(`test/notes/${name}`, 'utf8'));

test('a word is put into each sentence that is more than a heading', () => {
  const text = 'HPI:\nPain in the knee. Denies fever; sleeps well at night.\nPLAN: Rest and ice.';
  expect(withEverySentenceChanged(text, 0)).toBe(
    'HPI:\nPain in calmly the knee. Denies fever; sleeps calmly well at night.\nPLAN: Rest and calmly ice.',
  );
});

/** The sentences of a note in which there is place for a word. */
function changed(run: number): string[] {
  return withEverySentenceChanged(own[0]!, run).match(/[^\n.!?;]* [a-z]{2,} [^\n.!?;]*/g)!;
}

test('no sentence that is changed is the same in two runs', () => {
  const seen = new Set(changed(0));
  for (let run = 1; run < 300; run += 1) {
    expect(changed(run).filter((sentence) => seen.has(sentence))).toEqual([]);
    for (const sentence of changed(run)) seen.add(sentence);
  }
});

test('what is changed is most of a note', () => {
  expect(changedShare(own.join('\n'))).toBeGreaterThan(0.8);
});

test('without the corpus the notes are our own, put together to the length', () => {
  const { source, notes } = benchNotes('.');
  if (source === 'own') expect(notes.map((note) => note.length)).toEqual(own.map(() => LENGTH));
  expect(notes.length).toBeGreaterThan(5);
  for (const note of notes) expect(Math.abs(note.length - LENGTH)).toBeLessThanOrEqual(500);
});

test('a long note has the length and no long sentence twice', () => {
  const note = longNote(own, 100_000);
  expect(note).toHaveLength(100_000);
  const sentences = note.match(/[^\n.!?;]{60,}/g)!;
  expect(new Set(sentences).size).toBe(sentences.length);
});
