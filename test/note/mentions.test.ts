import { describe, expect, test } from 'vitest';
import { NEGATED } from '#src/note/assertion.ts';
import { conditionsIn } from '#src/note/find-conditions.ts';
import { type Mentions, mentionsOf } from '#src/note/mentions.ts';
import { createScratch } from '#src/note/scratch.ts';
import { sortPhrases } from '#src/note/sort-phrases.ts';
import { tokenise } from '#src/text/tokens.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon, wordsAt } from '../fixtures/reading.ts';

function mentionsIn(text: string): Mentions {
  const scratch = createScratch();
  tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  const phrases = sortPhrases(lexicon.phrases.find(text, scratch.tokens, []), scratch, lexicon, 0);
  return mentionsOf(text, phrases, conditionsIn(text, scratch, lexicon, 0), scratch, lexicon, 0);
}

/** The sites that the first condition of a text is in. */
function sitesOf(text: string): string[] {
  const { targets, sites } = mentionsIn(text);
  return targets[sites.length]!.sites.map((site) => knowledge.sites[site]!.id);
}

describe('the mentions of a sentence', () => {
  const text = 'No fracture of the right distal radius, but the cut on the index finger';
  const { sites, conditions, broader, targets } = mentionsIn(text);

  test('are sites, conditions and broader words, each with its words', () => {
    expect(sites.map((each) => wordsAt(text, each))).toEqual(['distal radius', 'index finger']);
    expect(conditions.map((each) => wordsAt(text, each))).toEqual(['fracture of the right distal radius']);
    expect(broader.map((each) => wordsAt(text, each))).toEqual(['cut']);
  });

  test('have what the cues say of their head', () => {
    expect(conditions[0]!.assertion).toBe(NEGATED);
    expect(broader[0]!.assertion).toBe(0);
    expect(sites.map(({ assertion }) => assertion)).toEqual([NEGATED, 0]);
  });

  test('may each take a detail, in the same order', () => {
    expect(targets.map(({ isSite, tokens }) => `${isSite ? 'site' : 'head'} ${tokens.join(' ')}`)).toEqual([
      'site 5 6',
      'site 13 14',
      'head 1 5 6',
      'head 10',
    ]);
  });
});

describe('a condition', () => {
  test('is in the sites named with it, else in the one the classification puts it in', () => {
    expect(sitesOf('laceration of the index finger')).toEqual(['index-finger']);
    expect(sitesOf('otitis media')).toEqual(['ear']);
    expect(sitesOf('CKD')).toEqual([]);
  });

  test('holds the whole name of its site', () => {
    const text = 'left index finger laceration';
    expect(wordsAt(text, mentionsIn(text).conditions[0]!)).toBe('index finger laceration');
  });

  test('leaves no broader word inside its own name', () => {
    expect(mentionsIn('distal radius fracture').broader).toEqual([]);
    expect(mentionsIn('distal radius fracture, the old fracture').broader).toHaveLength(1);
  });
});
