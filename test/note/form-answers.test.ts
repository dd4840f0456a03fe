import { describe, expect, test } from 'vitest';
import { problemsOf } from '#src/note/problems.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { createEngine } from '#src/engine/engine.ts';
import { ownRules } from '../rules/read-rules.ts';

const { lexicon } = createEngine(ownRules().rules!, []);

/** The problems of a note that are present, by their words. */
function present(text: string): string[] {
  const reading = readNote(noteOf(text), lexicon, createMemory());
  return problemsOf(reading, lexicon)
    .filter(({ isPresent }) => isPresent)
    .map(({ mentions: [first] }) => text.slice(first!.start, first!.end).toLowerCase());
}

describe('an answer in a form', () => {
  test.each([
    'Cellulitis: no',
    'Cellulitis: none.',
    'CELLULITIS: [ ] yes [x] no',
    'Cellulitis   [ ] yes [x] no',
    'Cellulitis - denies.',
    'Cellulitis? no',
    'Cellulitis screen: [x] negative [ ] positive',
    'Toe cellulitis  no  no',
  ])('denies the name before it: %s', (text) => {
    expect(present(text)).toEqual([]);
  });

  test('says nothing of the name before that one, nor of the next', () => {
    expect(present('Pneumonia: yes\nAsthma: no\nCellulitis: yes')).toEqual(['pneumonia', 'cellulitis']);
    expect(present('Pneumonia: no. Cellulitis of the leg.')).toEqual(['cellulitis of the leg']);
  });

  test.each([
    'Cellulitis: no fever',
    'Cellulitis, no   fever',
    'Cellulitis, no.',
    'Cellulitis [x] yes [ ] no',
  ])('is none where something of its own follows, or no mark parts it from the name: %s', (text) => {
    expect(present(text)).toEqual(['cellulitis']);
  });
});
