import { expect, test } from 'vitest';
import { compareOptions } from '#tools/classification/compare/options.ts';

test('two folders are needed, and the notes may be named', () => {
  expect(compareOptions(['old', 'new'])).toEqual({ old: 'old', now: 'new', notes: 'test/notes' });
  expect(compareOptions(['old', '--notes', 'mine', 'new'])).toEqual({
    old: 'old',
    now: 'new',
    notes: 'mine',
  });
});

test.each([[[]], [['old']], [['old', 'new', 'newer']], [['old', 'new', '--note', 'x']]])(
  '%j cannot be used',
  (words) => {
    expect(compareOptions(words)).toBeNull();
  },
);
