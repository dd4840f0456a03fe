import { expect, test } from 'vitest';
import { noteOf } from '#src/note/note.ts';

test('a text is a note of one part without context', () => {
  expect(noteOf('left knee pain')).toEqual({
    parts: [{ name: 'note', text: 'left knee pain', revision: 0 }],
    context: [],
  });
});
