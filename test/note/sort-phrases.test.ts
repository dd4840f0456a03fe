import { describe, expect, test } from 'vitest';
import {
  createScratch,
  IGNORED,
  IN_CUE,
  IN_DETAIL,
  IN_SITE,
  PLAIN,
  type Scratch,
} from '#src/note/scratch.ts';
import { NO_PHRASES, type Phrases, sortPhrases } from '#src/note/sort-phrases.ts';
import { tokenise } from '#src/text/tokens.ts';
import { lexicon } from '../fixtures/reading.ts';

function sorted(
  text: string,
  from = 0,
  ignored: readonly number[] = [],
): { phrases: Phrases; scratch: Scratch } {
  const scratch = createScratch();
  tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  for (const token of ignored) scratch.roles[token] = IGNORED;
  const phrases = sortPhrases(lexicon.phrases.find(text, scratch.tokens, []), scratch, lexicon, from);
  return { phrases, scratch };
}

/** How many sites, details, cues and broader words were sorted. */
function counts({ sites, details, cues, broader }: Phrases): number[] {
  return [sites.length, details.length, cues.length, broader.length];
}

describe('the phrases of a sentence', () => {
  test('are sorted by what they stand for, in the order of the text', () => {
    const { phrases, scratch } = sorted('no left knee swelling, the right hip fracture');
    expect(counts(phrases)).toEqual([2, 2, 1, 1]);
    expect(phrases.sites.map(({ from }) => from)).toEqual([2, 7]);
    expect(phrases.details.map(({ from }) => from)).toEqual([1, 6]);
    expect(Array.from(scratch.roles.slice(0, 9))).toEqual([
      IN_CUE,
      IN_DETAIL,
      IN_SITE,
      PLAIN,
      PLAIN,
      PLAIN,
      IN_DETAIL,
      IN_SITE,
      PLAIN,
    ]);
  });

  test('that only look like a detail are none, and part words all the same', () => {
    const { phrases, scratch } = sorted('imaging right away');
    expect(counts(phrases)).toEqual([0, 0, 0, 0]);
    expect(Array.from(scratch.roles.slice(0, 3))).toEqual([PLAIN, IN_DETAIL, IN_DETAIL]);
  });

  test('before the first token that counts, or in text that is ignored, are passed over', () => {
    expect(counts(sorted('left knee, right hip', 3).phrases)).toEqual([1, 1, 0, 0]);
    expect(counts(sorted('left knee, right hip', 0, [0, 1]).phrases)).toEqual([1, 1, 0, 0]);
  });

  test('of a sentence without any are none', () => {
    expect(sorted('all is well').phrases).toBe(NO_PHRASES);
  });
});
