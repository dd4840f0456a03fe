import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordSetIndex } from '#src/match/word-sets.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { Words } from '#src/text/words.ts';

function indexOf(wordings: readonly string[]): (text: string) => string[] {
  const words = new Words();
  const index = new WordSetIndex();
  wordings.forEach((wording, meaning) => {
    index.add(
      wording.split(' ').map((word) => words.intern(word)),
      meaning,
    );
  });
  index.build(words.size);
  const tokens = createTokens(2);
  return (text) => {
    tokenise(text, 0, text.length, words, tokens);
    return index.find(tokens, []).map(({ tokens: members, meaning }) => {
      const found = members.map((at) => text.slice(tokens.start[at], tokens.end[at])).join(' ');
      return `${found} = ${wordings[meaning]}`;
    });
  };
}

const find = indexOf([
  'osteoarthritis knee',
  'pain knee',
  'otitis media',
  'gonarthrosis',
  'fracture distal radius',
]);

describe('a wording', () => {
  test('is found with its words in any order and others between', () => {
    expect(find('osteoarthritis of the left knee')).toEqual(['osteoarthritis knee = osteoarthritis knee']);
    expect(find('Knee: advanced osteoarthritis')).toEqual(['Knee osteoarthritis = osteoarthritis knee']);
    expect(find('radius (distal), closed fracture')).toEqual([
      'radius distal fracture = fracture distal radius',
    ]);
  });

  test('of one word is found by itself, each time', () => {
    expect(find('gonarthrosis, old gonarthrosis')).toEqual([
      'gonarthrosis = gonarthrosis',
      'gonarthrosis = gonarthrosis',
    ]);
  });

  test('is not found when a word of it is missing, even if an earlier sentence had it', () => {
    expect(find('osteoarthritis of the knee')).toHaveLength(1);
    expect(find('osteoarthritis of the hip')).toEqual([]);
    expect(find('knee is stable')).toEqual([]);
  });

  test('is looked for on both sides of its rarest word, with the nearest of the others on each', () => {
    expect(indexOf(['osteoarthritis knee'])('knee, then Knee osteoarthritis KNEE, knee')).toEqual([
      'Knee osteoarthritis = osteoarthritis knee',
      'osteoarthritis KNEE = osteoarthritis knee',
    ]);
  });

  test('of three words is found with the nearest of each, and with those on either side', () => {
    const index = indexOf(['fracture distal radius']);
    expect(index('Distal forearm, Radius; fracture, distal radius')).toEqual([
      'Radius fracture distal = fracture distal radius',
      'Distal Radius fracture = fracture distal radius',
      'fracture distal radius = fracture distal radius',
    ]);
    expect(index('fracture of the distal radius')).toEqual([
      'fracture distal radius = fracture distal radius',
    ]);
  });

  test('shares its words with other wordings', () => {
    expect(find('knee pain and osteoarthritis')).toEqual([
      'knee pain = pain knee',
      'knee osteoarthritis = osteoarthritis knee',
    ]);
  });

  test('is not looked for farther off than a dozen words', () => {
    expect(find(`osteoarthritis ${'very '.repeat(11)}knee`)).toHaveLength(1);
    expect(find(`osteoarthritis ${'very '.repeat(12)}knee`)).toEqual([]);
  });

  test('that names a word twice needs it once', () => {
    expect(indexOf(['knee knee pain'])('knee pain')).toEqual(['knee pain = knee knee pain']);
  });
});

describe('the sets of an index', () => {
  const index = new WordSetIndex();
  index.add([3, 1, 3, 2], 7);
  index.add([2], 8);
  test('are counted', () => {
    expect(index.size).toBe(2);
  });

  test.each([0, 3, 100_000])('grow beyond any number of words, and beyond room made for %i', (room) => {
    const words = new Words();
    const large = new WordSetIndex();
    large.reserve(room, room);
    const ids = Array.from({ length: 3002 }, (_, at) => words.intern(`w${at}`));
    for (let set = 0; set < 3000; set += 1) large.add(ids.slice(set, set + 3), set);
    large.add(ids, 3000);
    expect(large.size).toBe(3001);
    large.build(words.size);
    const text = 'w2999 w3000 w3001 w7 w5 w6';
    const found = large.find(tokenise(text, 0, text.length, words, createTokens()), []);
    expect(found.map(({ meaning }) => meaning).toSorted((a, b) => a - b)).toEqual([5, 2999]);
  });
});

test('every place found holds the words of its wording, and a wording that stands there is found', () => {
  const vocabulary = ['a', 'b', 'c', 'd', 'e'];
  const wording = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(wording, { maxLength: 6 }),
      fc.array(fc.constantFrom(...vocabulary, 'z'), { maxLength: 12 }),
      (wordings, text) => {
        const found = indexOf(wordings.map((words) => words.join(' ')))(text.join(' '));
        for (const place of found) {
          const [members, of] = place.split(' = ');
          expect(members!.split(' ').toSorted()).toEqual(of!.split(' ').toSorted());
        }
        for (const words of wordings) {
          const isThere = words.every((word) => text.includes(word));
          expect(found.some((place) => place.endsWith(`= ${words.join(' ')}`))).toBe(isThere);
        }
      },
    ),
  );
});

test('words that no wording has are nobody’s', () => {
  expect(find('')).toEqual([]);
  expect(find('the patient is well')).toEqual([]);
  expect(indexOf([])('knee pain')).toEqual([]);
});
