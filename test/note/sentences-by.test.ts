import { expect, test } from 'vitest';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon } from '../fixtures/reading.ts';

test('sentences are found by the body sites they name, each once, in the order of the note', () => {
  const note = noteOf('Knee pain, left knee. Seen today. The heel is sore. Her knee again.');
  const { bySite } = readNote(note, lexicon, createMemory());
  const found = Object.fromEntries([...bySite].map(([site, at]) => [knowledge.sites[site]!.id, at]));
  expect(found).toMatchObject({ knee: [0, 3] });
  expect([...bySite.values()].flat().every((at) => at !== 1)).toBe(true);
});
