import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { isSaidIn } from '#src/note/said-words.ts';
import { applyEdit } from '#src/text/edit.ts';
import { plainWords } from '#src/text/plain-words.ts';
import { lexicon, noteOfParts } from '../fixtures/reading.ts';
import { anyText, clinicalText, wordSalad } from '../fixtures/texts.ts';

function says(note: Parameters<typeof readNote>[0], ...phrases: string[]): boolean {
  return readNote(note, lexicon, createMemory()).says(phrases);
}

describe('a phrase is said', () => {
  test.each([
    ['Anesthesia time excluded.', true],
    ['ANESTHESIA-TIME,\n\n*excluded*', true],
    ['Anesthesia was excluded.', false],
    ['Paranesthesia time excluded', false],
  ])('in %j: %j', (text, isSaid) => {
    expect(says(noteOf(text), 'anesthesia time excluded')).toBe(isSaid);
  });

  test('where one of several is', () => {
    expect(says(noteOf('Knee pain.'), 'hip pain', 'knee pain')).toBe(true);
    expect(says(noteOf('Knee pain.'))).toBe(false);
  });

  test('in one part, and not in two together or in context', () => {
    expect(says(noteOfParts({ HPI: 'knee', Plan: 'pain' }), 'knee pain')).toBe(false);
    expect(says(noteOfParts({ HPI: '' }, ['knee pain']), 'knee pain')).toBe(false);
  });
});

test('what is said of a note while it is written is what is said of it as it stands', () => {
  const texts = fc.oneof(wordSalad, clinicalText, anyText);
  const edits = fc.array(fc.record({ at: fc.nat(300), remove: fc.nat(20), insert: texts }), { maxLength: 6 });
  /** Phrases that stand in the text now or did: those in doubt are those at the edge of a change. */
  const places = fc.array(fc.record({ from: fc.nat(300), length: fc.nat(25) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, edits, places, (text, changes, of) => {
      const memory = createMemory();
      const lists: string[][] = [];
      let now = text;
      for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...changes]) {
        const start = Math.min(at, now.length);
        now = applyEdit(now, { at: start, remove: Math.min(remove, now.length - start), insert });
        const phrases = of.map(({ from, length }) => now.slice(from, from + length));
        lists.push(phrases.filter((phrase) => plainWords(phrase).trim() !== '')); // a pack has none that says nothing
        const reading = readNote(noteOf(now), lexicon, memory);
        for (const list of lists) expect(reading.says(list)).toBe(isSaidIn(list, now));
      }
    }),
    { numRuns: 300 },
  );
});
