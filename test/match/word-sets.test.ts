import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordSetList } from '#src/match/word-set-list.ts';
import { WordSetIndex } from '#src/match/word-sets.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { Words } from '#src/text/words.ts';

/** By word id, the higher the fewer wordings have it. */
function rarityOf(sets: readonly (readonly number[])[], wordCount: number): Int32Array {
  const rarity = new Int32Array(wordCount);
  for (const ids of sets) for (const id of ids) rarity[id]! -= 1;
  return rarity;
}

/** An index of wordings; those from `onCall` on are given to it when it asks for them. */
function indexOf(wordings: readonly string[], onCall = wordings.length): (text: string) => string[] {
  const words = new Words();
  const list = new WordSetList();
  const sets = wordings.map((wording) => wording.split(' ').map((word) => words.intern(word)));
  const rarity = rarityOf(sets, words.size);
  sets.slice(0, onCall).forEach((ids, meaning) => list.add(ids, meaning));
  const index = new WordSetIndex(list.filed(rarity), words.size, {
    eachOf(word, give) {
      sets.slice(onCall).forEach((ids, at) => {
        const byRarity = ids.toSorted((a, b) => rarity[b]! - rarity[a]!);
        if (byRarity[0] === word) give(byRarity, onCall + at);
      });
    },
  });
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
  test('are counted', () => {
    const list = new WordSetList();
    list.add([3, 1, 3, 2], 7);
    list.add([2], 8);
    expect(new WordSetIndex(list.filed([0, 0, 0, 0]), 4).size).toBe(2);
  });

  test('grow beyond any number of words', () => {
    const words = new Words();
    const list = new WordSetList();
    const ids = Array.from({ length: 3002 }, (_, at) => words.intern(`w${at}`));
    const sets = [...ids.slice(0, 3000).map((_, at) => ids.slice(at, at + 3)), ids];
    sets.forEach((set, meaning) => list.add(set, meaning));
    const large = new WordSetIndex(list.filed(rarityOf(sets, words.size)), words.size);
    expect(large.size).toBe(3001);
    const text = 'w2999 w3000 w3001 w7 w5 w6';
    const found = large.find(tokenise(text, 0, text.length, words, createTokens()), []);
    expect(found.map(({ meaning }) => meaning).toSorted((a, b) => a - b)).toEqual([5, 2999]);
  });
});

describe('wordings on call', () => {
  const index = indexOf(['knee pain', 'hip pain', 'knee pain', 'knee effusion', 'gonarthrosis'], 1);
  test('are found as those added are, each time, and behind one of the same words', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(index('knee pain')).toEqual(['knee pain = knee pain', 'knee pain = knee pain']);
      expect(index('hip pain, gonarthrosis')).toEqual(['hip pain = hip pain', 'gonarthrosis = gonarthrosis']);
    }
  });

  test('are asked for once, and only for words that a text holds', () => {
    const words = new Words();
    const [knee, hip] = [words.intern('knee'), words.intern('hip')];
    const asked: number[] = [];
    const lazy = new WordSetIndex(new WordSetList().filed([]), words.size, {
      eachOf: (word, give) => {
        asked.push(word);
        give([word], 1);
      },
    });
    const count = (text: string): number =>
      lazy.find(tokenise(text, 0, text.length, words, createTokens()), []).length;
    expect([count('knee, knee'), count('the knee'), lazy.size]).toEqual([2, 1, 1]);
    expect(asked).toEqual([knee]);
    expect([count('hip'), count('hip')]).toEqual([1, 1]);
    expect(asked).toEqual([knee, hip]);
  });
});

test('every place found holds the words of its wording, and a wording that stands there is found', () => {
  const vocabulary = ['a', 'b', 'c', 'd', 'e'];
  const wording = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(wording, { maxLength: 6 }),
      fc.array(fc.constantFrom(...vocabulary, 'z'), { maxLength: 12 }),
      fc.nat(6),
      (wordings, text, onCall) => {
        const found = indexOf(
          wordings.map((words) => words.join(' ')),
          onCall,
        )(text.join(' '));
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
