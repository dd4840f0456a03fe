import { describe, expect, test } from 'vitest';
import { createScratch, IGNORED } from '#src/note/scratch.ts';
import { ignoreUnfilled } from '#src/note/unfilled.ts';
import { tokenise } from '#src/text/tokens.ts';
import { lexicon } from '../fixtures/reading.ts';

/** The words of a sentence that are read. */
function readOf(text: string): string {
  const scratch = createScratch();
  const { count, start, end } = tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  ignoreUnfilled(scratch, lexicon.phrases.find(text, scratch.tokens, []), lexicon);
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => scratch.roles[at] !== IGNORED)
    .map((at) => text.slice(start[at], end[at]))
    .join(' ');
}

describe('blanks', () => {
  test.each([
    ['*** knee pain', 'knee pain'],
    ['knee ____ pain', 'knee pain'],
    ['{right/left:123} knee pain', 'knee pain'],
  ])('%s', (text, left) => {
    expect(readOf(text)).toBe(left);
  });
});

describe('a choice that is not ticked', () => {
  test.each([
    ['is passed over up to the next box', '[ ] knee pain [x] hip pain', '[x] hip pain'],
    ['is passed over to the end of the line', '[x] knee pain [ ] hip pain', '[x] knee pain'],
    [
      'ends with its detail where the one before was a bare detail',
      '[x] right [ ] left knee pain',
      '[x] right knee pain',
    ],
    ['and so does the last of three', '[ ] right [x] left [ ] bilateral knee pain', '[x] left knee pain'],
    ['and of two that are not ticked', '[ ] right [ ] left knee pain', 'knee pain'],
    [
      'does not end with its detail where the one before was more',
      '[x] right knee pain [ ] left hip pain',
      '[x] right knee pain',
    ],
    ['is passed over alone', '[ ] knee pain', ''],
  ])('%s', (_name, text, left) => {
    expect(readOf(text)).toBe(left);
  });
});

test('a ticked choice is read, and so is text without boxes', () => {
  expect(readOf('[x] left knee pain')).toBe('[x] left knee pain');
  expect(readOf('left knee pain')).toBe('left knee pain');
});
