import { describe, expect, test } from 'vitest';
import { createLexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import { CUE, DETAIL, SITE } from '#src/match/meanings.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon } from '../fixtures/reading.ts';

const idOf = (word: string): number => lexicon.words.lookup(word, 0, word.length);

/** The phrases of a text, each with what it stands for. */
function phrases(text: string): string[] {
  const tokens = tokenise(text, 0, text.length, lexicon.words, createTokens());
  return lexicon.phrases.find(text, tokens, []).map(({ from, to, meaning }) => {
    const ref = lexicon.refs[meaning]!;
    const kind = lexicon.kinds[meaning]!;
    const name =
      kind === SITE
        ? knowledge.sites[ref]!.id
        : kind === DETAIL
          ? knowledge.details[ref]!.value
          : kind === CUE
            ? knowledge.cues[ref]!.id
            : knowledge.conditions
                .filter((_, of) => lexicon.broaderFor[of]!.includes(ref))
                .map(({ id }) => id)
                .join(' or ');
    return `${text.slice(tokens.start[from], tokens.end[to - 1])} = ${name}`;
  });
}

function headings(text: string): string[] {
  const tokens = tokenise(text, 0, text.length, lexicon.words, createTokens());
  return lexicon.headings.find(text, tokens, []).map(({ meaning }) => knowledge.sections[meaning]!.id);
}

function conditions(text: string): string[] {
  const tokens = tokenise(text, 0, text.length, lexicon.words, createTokens());
  return lexicon.wordings.find(tokens, []).map(({ meaning }) => lexicon.conditions.at(meaning).id);
}

describe('other forms of a word', () => {
  test('are the word: abbreviations, other spellings, irregular plurals', () => {
    expect([idOf('fx'), idOf('FX'), idOf('fractured')]).toEqual(Array(3).fill(idOf('fracture')));
    expect(idOf('vertebrae')).toBe(idOf('vertebra'));
    expect(conditions('fx of distal radius')).toEqual(['distal-radius-fracture']);
  });

  test('are the regular plurals of what names a site or a condition', () => {
    for (const [one, many] of [
      ['knee', 'knees'],
      ['abdomen', 'abdomens'],
      ['cataract', 'cataracts'],
      ['sprain', 'sprains'],
    ]) {
      expect(idOf(many!), many).toBe(idOf(one!));
    }
    expect(idOf('eyes')).toBe(idOf('eye'));
  });

  test('are no plurals of other words', () => {
    expect(idOf('severes')).toBe(0);
    expect(idOf('deniess')).toBe(0);
  });

  test('are told from words that end in s of their own', () => {
    const plurals = ['knees', 'radius', 'cellulitis', 'knee'].filter((word) =>
      lexicon.words.isPlural(word, 0, word.length),
    );
    expect(plurals).toEqual(['knees']);
  });
});

describe('phrases', () => {
  test('stand for sites, details, cues and broader words', () => {
    expect(phrases('No change in the left index finger; the cut is clean')).toEqual([
      'No change in = looks-like-negation',
      'left = left',
      'index finger = index-finger',
      'cut = finger-laceration',
    ]);
  });

  test('stand for all that they may mean', () => {
    expect(phrases('laceration')).toEqual(['laceration = finger-laceration']);
    expect(phrases('OD')).toEqual(['OD = right']);
    expect(phrases('od')).toEqual([]);
  });

  test('with marks are cut as a note is', () => {
    expect(phrases('pain (l), b/l')).toEqual(['(l) = left', 'b/l = bilateral']);
    expect(phrases('left-sided')).toEqual(['left-sided = left']);
  });
});

test('conditions are found by their words, whatever stands between', () => {
  expect(conditions('arthritis of the knee, degenerative')).toEqual(['knee-osteoarthritis']);
  expect(conditions('knee arthritis')).toEqual([]);
});

test('headings are known by their words', () => {
  expect(headings('ASSESSMENT AND PLAN')).toEqual(['assessment']);
  expect(headings('assessment/plan')).toEqual(['assessment']);
  expect(headings('Past Medical History')).toEqual(['past']);
});

test('function words are known by their groups, and may be in several', () => {
  expect(lexicon.groups[idOf('the')]).toBe(GROUP.article);
  expect(lexicon.groups[idOf('of')]).toBe(GROUP.preposition);
  expect(lexicon.groups[idOf('and')]).toBe(GROUP.coordination);
  expect(lexicon.groups[idOf('knee')]).toBe(0);
  expect(lexicon.groups[0]).toBe(0);
});

test('number words and units of time are known by their values, and no other word is', () => {
  expect([lexicon.numbers[idOf('forty')], lexicon.numbers[idOf('hundred')]]).toEqual([40, 100]);
  expect([lexicon.minutes[idOf('min')], lexicon.minutes[idOf('hours')]]).toEqual([1, 60]);
  expect([lexicon.numbers[idOf('knee')], lexicon.minutes[idOf('forty')], lexicon.numbers[0]]).toEqual([
    NaN,
    NaN,
    NaN,
  ]);
});

test('an empty knowledge makes a lexicon that knows nothing', () => {
  const empty = createLexicon({
    ...knowledge,
    abbreviations: [],
    forms: {},
    numbers: {},
    minutes: {},
    clocks: {
      start: [],
      stop: [],
      joins: [],
      beforeYear: [],
      counted: [],
      spent: [],
      shared: [],
      wider: [],
      apart: [],
      bound: [],
      habit: [],
      visit: [],
      beforeAge: [],
    },
    oldestYear: 1950,
    sections: [],
    cues: [],
    sites: [],
    details: [],
    conditions: [],
    words: {
      article: [],
      possessive: [],
      preposition: [],
      coordination: [],
      verb: [],
      pronoun: [],
      modifier: [],
      normal: [],
    },
  });
  const tokens = tokenise('left knee pain', 0, 14, empty.words, createTokens());
  expect(Array.from(tokens.word.slice(0, 3))).toEqual([0, 0, 0]);
  expect(empty.phrases.find('left knee pain', tokens, [])).toEqual([]);
  expect(empty.wordings.find(tokens, [])).toEqual([]);
  expect(empty.signs.find('left knee pain', tokens, [])).toEqual([]);
  expect([
    empty.conditions.tree,
    empty.conditions.ofId('knee-pain'),
    empty.conditions.ofId('icd10cm/M17'),
  ]).toEqual([null, undefined, undefined]);
});
