import { describe, expect, test } from 'vitest';
import { CUE } from '#src/match/meanings.ts';
import {
  assertionOf,
  bitsOf,
  facetsOf,
  HISTORICAL,
  HYPOTHETICAL,
  NEGATED,
  NOT_PRESENT,
  OTHER_PERSON,
  UNCERTAIN,
} from '#src/note/assertion.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { lexicon } from '../fixtures/reading.ts';

const AFFIRMED = 0;

/** What the cues of a sentence say of the words in [brackets]. */
function said(marked: string): number {
  const text = marked.replaceAll(/[[\]]/g, '');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const tokens = tokenise(text, 0, text.length, lexicon.words, createTokens());
  const cues = lexicon.phrases
    .find(text, tokens, [])
    .filter(({ meaning }) => lexicon.kinds[meaning] === CUE)
    .map(({ from, to, meaning }) => ({ from, to, cue: lexicon.refs[meaning]! }));
  const inside = Array.from({ length: tokens.count }, (_, at) => at).filter(
    (at) => tokens.start[at]! >= start && tokens.end[at]! <= end,
  );
  return assertionOf(cues, inside[0]!, inside.at(-1)! + 1, lexicon);
}

describe('a cue that reaches forward', () => {
  test.each([
    ['No [knee pain].', NEGATED],
    ['Denies [knee pain] or [swelling].', NEGATED],
    ['There is no evidence of [fracture].', NEGATED],
    ['Probable [distal radius fracture].', UNCERTAIN],
    ['History of [knee pain].', HISTORICAL],
    ['Return if [knee pain] worsens.', HYPOTHETICAL],
    ['Mother has [knee osteoarthritis].', OTHER_PERSON],
    ['Swelling, redness, warmth of the knee; no [fever].', NEGATED],
  ])('%s', (text, bits) => {
    expect(said(text)).toBe(bits);
  });

  test('says nothing of what stands before it', () => {
    expect(said('[Knee pain], no swelling.')).toBe(AFFIRMED);
    expect(said('[Knee pain] without swelling.')).toBe(AFFIRMED);
  });

  test('reaches to the end of the sentence', () => {
    expect(said('Denies hip pain, shoulder pain, elbow pain, wrist pain, ankle pain and [knee pain].')).toBe(
      NEGATED,
    );
  });
});

describe('a cue that reaches backward', () => {
  test('says what stands before it', () => {
    expect(said('[Distal radius fracture] was ruled out.')).toBe(NEGATED);
    expect(said('[Knee pain] has resolved.')).toBe(HISTORICAL);
  });

  test('says nothing of what stands after it', () => {
    expect(said('Hip pain has resolved, [knee pain] is new.')).toBe(AFFIRMED);
  });

  test('reaches no farther than its reach', () => {
    expect(said('[Sprain] five words stand between it years ago')).toBe(HISTORICAL);
    expect(said('[Sprain] six words now stand between it years ago')).toBe(AFFIRMED);
  });
});

test('a cue that reaches both ways says both', () => {
  expect(said('[Knee osteoarthritis] versus meniscal tear')).toBe(UNCERTAIN);
  expect(said('Meniscal tear vs [knee osteoarthritis]')).toBe(UNCERTAIN);
});

describe('a terminator', () => {
  test('ends what came before it', () => {
    expect(said('Denies knee pain but has [shoulder pain].')).toBe(AFFIRMED);
    expect(said('No fracture, however [ankle sprain].')).toBe(AFFIRMED);
  });

  test('ends what comes back over it', () => {
    expect(said('[Ankle sprain], but fracture was ruled out.')).toBe(AFFIRMED);
  });

  test('ends only what it is for', () => {
    expect(said('Mother had knee OA, and the patient has [shoulder pain].')).toBe(AFFIRMED);
    expect(said('No fever, and the patient has [shoulder pain].')).toBe(NEGATED);
  });

  test('leaves a cue alone that stands on the same side', () => {
    expect(said('But no [knee pain].')).toBe(NEGATED);
  });

  test('ends one cue and not the next', () => {
    expect(said('Denies hip pain but no [knee pain].')).toBe(NEGATED);
  });
});

describe('a pseudo cue', () => {
  test.each(['No change in [knee pain].', 'Not only [knee pain].', '3 week history of [knee pain].'])(
    '%s',
    (text) => {
      expect(said(text)).toBe(AFFIRMED);
    },
  );

  test('does not end what reaches over it', () => {
    expect(said('Denies fever, 2 day history of [cough]')).toBe(NEGATED);
  });
});

describe('a cue and the words it is asked about', () => {
  test('says nothing when it is part of them', () => {
    expect(said('[No evidence of fracture]')).toBe(AFFIRMED);
  });

  test('still speaks when it begins before them', () => {
    expect(said('no evidence [of fracture]')).toBe(NEGATED);
  });
});

test('cues add up', () => {
  expect(said('Mother has a history of possible [knee osteoarthritis].')).toBe(
    OTHER_PERSON | HISTORICAL | UNCERTAIN,
  );
});

test('a sentence without cues affirms', () => {
  expect(said('[Left knee pain].')).toBe(AFFIRMED);
});

describe('the facets', () => {
  test('of nothing are affirmed, now, of the patient', () => {
    expect(facetsOf(AFFIRMED)).toEqual({
      negated: false,
      uncertain: false,
      historical: false,
      hypothetical: false,
      experiencer: 'patient',
    });
  });

  test('are told one by one', () => {
    expect(facetsOf(bitsOf(['negated', 'other-person']))).toMatchObject({
      negated: true,
      historical: false,
      experiencer: 'other',
    });
    expect(facetsOf(bitsOf(['uncertain', 'historical', 'hypothetical']))).toEqual({
      negated: false,
      uncertain: true,
      historical: true,
      hypothetical: true,
      experiencer: 'patient',
    });
  });
});

test('uncertain is still present, all else is not', () => {
  expect(NOT_PRESENT & UNCERTAIN).toBe(0);
  for (const bit of [NEGATED, HISTORICAL, HYPOTHETICAL, OTHER_PERSON]) expect(NOT_PRESENT & bit).toBe(bit);
});
