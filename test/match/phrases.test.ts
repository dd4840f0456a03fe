import { describe, expect, test } from 'vitest';
import { ANY_NUMBER, PhraseList } from '#src/match/phrase-list.ts';
import { PhraseIndex } from '#src/match/phrases.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { Words } from '#src/text/words.ts';

/** An index of phrases; the meaning of each is its place in the list. `exact` names those that count only as written. */
function indexOf(phrases: readonly string[], exact: readonly string[] = []): (text: string) => string[] {
  const words = new Words();
  const list = new PhraseList();
  const wordsOf = (phrase: string): number[] => phrase.split(' ').map((word) => words.intern(word));
  const all = [...phrases, ...exact];
  all.forEach((phrase, meaning) => {
    list.add(wordsOf(phrase), meaning, meaning < phrases.length ? null : phrase);
  });
  const index = new PhraseIndex(list.filed(), words, 1);
  const tokens = createTokens(2);
  return (text) => {
    tokenise(text, 0, text.length, words, tokens);
    return index
      .find(text, tokens, [])
      .toSorted((a, b) => a.from - b.from || a.meaning - b.meaning)
      .map(
        ({ from, to, meaning }) => `${text.slice(tokens.start[from], tokens.end[to - 1])} = ${all[meaning]}`,
      );
  };
}

describe('a phrase', () => {
  test('is found wherever its words stand side by side in its order', () => {
    const find = indexOf(['distal radius', 'right upper quadrant']);
    expect(find('Distal radius fracture, tender right upper quadrant, distal RADIUS')).toEqual([
      'Distal radius = distal radius',
      'right upper quadrant = right upper quadrant',
      'distal RADIUS = distal radius',
    ]);
  });

  test('is not found in another order, with words between, or cut off by an end of the text', () => {
    const find = indexOf(['right upper quadrant']);
    for (const text of [
      'upper right quadrant',
      'right and upper quadrant',
      'upper quadrant',
      'right upper',
      '',
    ]) {
      expect(find(text), text).toEqual([]);
    }
  });

  test('is found when a word stands in it twice', () => {
    expect(indexOf(['eye to eye'])('eye to eye to eye')).toEqual([
      'eye to eye = eye to eye',
      'eye to eye = eye to eye',
    ]);
  });

  test('may be all there is', () => {
    expect(indexOf(['knee'])('knee')).toEqual(['knee = knee']);
  });
});

describe('of phrases that overlap', () => {
  test('the longest is found', () => {
    const find = indexOf(['radius', 'distal radius', 'no', 'no change in', 'change']);
    expect(find('no change in the distal radius, no other radius')).toEqual([
      'no change in = no change in',
      'distal radius = distal radius',
      'no = no',
      'radius = radius',
    ]);
  });

  test('equals are all found, for one word may mean two things', () => {
    const find = indexOf(['RUE', 'rue', 'rue']);
    expect(find('RUE')).toEqual(['RUE = RUE', 'RUE = rue', 'RUE = rue']);
  });

  test('a longer one silences a shorter one that only touches its end', () => {
    expect(indexOf(['status post', 'post operative visit'])('status post operative visit')).toEqual([
      'post operative visit = post operative visit',
    ]);
  });
});

describe('a phrase that counts only as written', () => {
  const find = indexOf(['left'], ['OS', 'R', 'Lt']);

  test('is found in its own capitals', () => {
    expect(find('R knee, OS, Lt hip')).toEqual(['R = R', 'OS = OS', 'Lt = Lt']);
  });

  test('is found with full stops between its letters', () => {
    expect(find('cataract O.S. and R.')).toEqual(['O.S. = OS', 'R = R']);
  });

  test('is not found in others', () => {
    expect(find('r knee, os, lt, LT, left')).toEqual(['left = left']);
  });
});

test('an empty index finds nothing', () => {
  expect(indexOf([])('left knee pain')).toEqual([]);
});

test('a sentence of more words than any before is searched to its end', () => {
  const find = indexOf(['knee pain', 'pain', 'knee']);
  expect(find('one '.repeat(700) + 'knee pain')).toEqual(['knee pain = knee pain']);
  expect(find('knee')).toEqual(['knee = knee']);
});

test('many phrases of one common word cost one look at the rare word of each', () => {
  const phrases = Array.from({ length: 500 }, (_, at) => `pain of site${at}`);
  const find = indexOf(phrases);
  expect(find('pain of the knee, pain of site7, pain of')).toEqual(['pain of site7 = pain of site7']);
});

describe('a phrase with a number', () => {
  const words = new Words();
  const list = new PhraseList();
  const ids = (text: string): number[] =>
    text.split(' ').map((word) => (word === '#' ? ANY_NUMBER : words.intern(word)));
  const forms = ['# weeks', 'ga #', '# / 7', '# weeks # days'];
  forms.forEach((form, meaning) => list.add(ids(form), meaning));
  const index = new PhraseIndex(list.filed(), words, 1);
  const find = (text: string): string[] => {
    const tokens = tokenise(text, 0, text.length, words, createTokens());
    return index
      .find(text, tokens, [])
      .map(
        ({ from, to, meaning }) =>
          `${text.slice(tokens.start[from], tokens.end[to - 1])} = ${forms[meaning]}`,
      );
  };

  test('is found with any number in figures', () => {
    expect(find('30 weeks, GA 12, ga 7')).toEqual(['30 weeks = # weeks', 'GA 12 = ga #', 'ga 7 = ga #']);
    expect(find('4/7')).toEqual(['4/7 = # / 7']);
    expect(find('30 weeks 4 days')).toEqual(['30 weeks 4 days = # weeks # days']);
  });

  test('is not found with a word, or without', () => {
    expect(find('some weeks, GA, weeks 30, ga')).toEqual([]);
  });
});

test('a phrase is looked for at a word that texts are full of only where it has no other', () => {
  const [the, knee, of] = [1, 2, 3];
  const list = new PhraseList();
  list.add([the, knee], 0);
  list.add([knee], 1);
  list.add([of, the], 2);
  expect(list.filed().rarest).toEqual([0, 0, 0]);
  expect(list.filed(new Set([the, of])).rarest).toEqual([1, 0, 0]);
});
