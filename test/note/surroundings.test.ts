import { describe, expect, test } from 'vitest';
import { GROUP } from '#src/match/word-bits.ts';
import { conditionsIn } from '#src/note/find-conditions.ts';
import { mentionsOf } from '#src/note/mentions.ts';
import { createScratch } from '#src/note/scratch.ts';
import { sortPhrases } from '#src/note/sort-phrases.ts';
import { Surroundings } from '#src/note/surroundings.ts';
import { ignoreUnfilled } from '#src/note/unfilled.ts';
import { tokenise } from '#src/text/tokens.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon } from '../fixtures/reading.ts';

function surroundingsOf(text: string): Surroundings {
  const scratch = createScratch();
  tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  const found = lexicon.phrases.find(text, scratch.tokens, []);
  ignoreUnfilled(scratch, found, lexicon);
  const phrases = sortPhrases(found, scratch, lexicon, 0);
  const { targets } = mentionsOf(text, phrases, conditionsIn(text, scratch, lexicon, 0), scratch, lexicon, 0);
  return new Surroundings(text, scratch, lexicon, phrases.details, targets);
}

describe('at each token of a sentence', () => {
  const around = surroundingsOf('left knee pain, the OD without *** eye [ ] right hip');
  const [left, knee, pain, comma, the, od, without, blank, eye, box, right, hip] = Array.from(
    { length: 12 },
    (_, at) => at,
  ) as [number, number, number, number, number, number, number, number, number, number, number, number];

  test('the targets it is a word of are known', () => {
    expect(around.count).toBe(12);
    expect(around.targetsAt(knee)).toHaveLength(2); // the site and its pain
    expect(around.targetsAt(pain)).toHaveLength(1);
    expect(around.targetsAt(the)).toEqual([]);
    expect([around.isSiteAt(knee), around.isSiteAt(pain), around.isSiteAt(left)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a detail fits the targets it may be said of', () => {
    const [side, ofEye] = [around.detailAt(left)!, around.detailAt(od)!];
    expect(knowledge.details[ofEye.detail]!.sites).toEqual(['eye']);
    expect(around.fittingAt(knee, side)).toEqual(around.targetsAt(knee));
    expect(around.fittingAt(knee, ofEye)).toEqual([]);
    expect(around.fittingAt(eye, ofEye)).toEqual(around.targetsAt(eye));
  });

  test('details are told from one another', () => {
    expect(around.detailAt(knee)).toBeUndefined();
    expect(around.isOnOneAxis(around.detailAt(left)!, around.detailAt(od)!)).toBe(true);
    const severe = surroundingsOf('left acute knee');
    expect(severe.isOnOneAxis(severe.detailAt(0)!, severe.detailAt(1)!)).toBe(false);
  });

  test('function words and marks are known', () => {
    expect(around.groupAt(the)).toBe(GROUP.article);
    expect(around.groupAt(knee)).toBe(0);
    expect([around.isComma(comma), around.isPunctuation(comma), around.isComma(the)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([around.isWord(the, 'the'), around.isWord(od, 'od'), around.isWord(the, 'th')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('cues, blanks and choices that are not ticked bar the way, and only the choices let what is around them meet', () => {
    const barriers = [without, blank, box, right, hip];
    expect(barriers.map((token) => around.isBarrier(token))).toEqual([true, true, true, true, true]);
    expect([left, knee, comma, the, eye].map((token) => around.isBarrier(token))).toEqual(
      Array(5).fill(false),
    );
    expect([without, blank, box, right].map((token) => around.isUnticked(token))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
