import { expect, test } from 'vitest';
import { clearRoles, createScratch, IN_SITE, PLAIN } from '#src/note/scratch.ts';
import { tokenise } from '#src/text/tokens.ts';
import { lexicon } from '../fixtures/reading.ts';

test('roles are plain for as many tokens as there are', () => {
  const scratch = createScratch();
  scratch.roles.fill(IN_SITE);
  tokenise('left knee pain', 0, 14, lexicon.words, scratch.tokens);
  clearRoles(scratch);
  expect(Array.from(scratch.roles.slice(0, 3))).toEqual([PLAIN, PLAIN, PLAIN]);
});

test('a longer sentence than any before has room', () => {
  const scratch = createScratch();
  const text = 'knee '.repeat(1000);
  tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  clearRoles(scratch);
  expect(scratch.roles.length).toBeGreaterThanOrEqual(1000);
  expect(scratch.roles.every((role) => role === PLAIN)).toBe(true);
});
