import { describe, expect, test } from 'vitest';
import { type Bag, indexBags, listedForms, shorterBags, titleBags } from '#tools/classification/bags.ts';
import type { IndexTerm } from '#tools/classification/index-file.ts';
import { grammar, term, tree, words } from './small-sources.ts';

const SITES = new Set(grammar.kinds.site);

/** Wordings as "words = code". */
function shown(bags: readonly Bag[]): string[] {
  return bags.map(({ words: own, code }) => `${own.join(' ')} = ${code}`);
}

function ofIndex(...terms: readonly IndexTerm[]): string[] {
  return shown(indexBags(terms, words));
}

describe('a term of the Index', () => {
  test('is a wording with the words of all terms above it', () => {
    expect(ofIndex(term('Fracture', 'T14.8', term('radius', 'S52.9', term('lower end', 'S52.5'))))).toEqual([
      'fracture = T14.8',
      'fracture radius = S52.9',
      'fracture radius lower end = S52.5',
    ]);
  });

  test('without a code is none, and those under it are', () => {
    expect(ofIndex(term('Syndrome', '', term('Reye', 'G93.7')))).toEqual(['syndrome reye = G93.7']);
  });

  test('is read without what goes without saying, and with the forms beside its head left out', () => {
    expect(ofIndex(term('Fracture, traumatic', 'T14.8'))).toEqual(['fracture = T14.8']);
    expect(ofIndex(term('Gout, gouty', 'M10.9'))).toEqual(['gout = M10.9']);
    expect(ofIndex(term('Failure, heart', 'I50.9'))).toEqual(['failure heart = I50.9']);
  });

  test('is several where it offers several', () => {
    expect(ofIndex(term('Injury', '', term('tendon or muscle', 'T14.9')))).toEqual([
      'injury tendon = T14.9',
      'injury muscle = T14.9',
    ]);
    expect(ofIndex(term('Pain', '', term('kidney, kidneys', 'N23')))).toEqual([
      'pain kidney = N23',
      'pain kidney = N23',
    ]);
  });

  test('is none where it says what is left over, what is not there, or where to look', () => {
    expect(
      ofIndex(
        term(
          'Gout',
          'M10.9',
          term('specified NEC', 'M10.8'),
          term('without tophus', 'M1A'),
          term('see also Arthritis', 'M13'),
          term('specified as chronic', 'M1A.9'),
        ),
      ),
    ).toEqual(['gout = M10.9']);
  });

  test('is none where it is longer than anybody writes', () => {
    const long = 'one two three four five six seven eight nine ten';
    expect(ofIndex(term(long, 'R69'))).toEqual([]);
  });
});

function see(title: string, to: string): IndexTerm {
  return { ...term(title), see: to };
}

describe('a reference', () => {
  const failure = term('Failure', 'R68', term('heart', 'I50.9', term('systolic', 'I50.2')));

  test('stands for what it leads to, and for what is under that where it is small', () => {
    expect(ofIndex(failure, see('Decompensation', 'Failure, heart'))).toEqual(
      expect.arrayContaining(['decompensation = I50.9', 'decompensation systolic = I50.2']),
    );
  });

  test('is less to be believed than an entry', () => {
    const bags = indexBags([failure, see('Decompensation', 'Failure, heart')], words);
    expect(bags.find(({ words: [first] }) => first === 'decompensation')!.rank).toBe(2);
    expect(bags.find(({ words: [first] }) => first === 'failure')!.rank).toBe(0);
  });

  test('to a large part of the Index stands for that part’s head alone', () => {
    const many = Array.from({ length: 9 }, (_, at) => term(`kind${at}`, `C${at + 10}`));
    expect(
      ofIndex(term('Growth', 'C80', ...many), see('Lump', 'Growth')).filter((bag) => /lump/.test(bag)),
    ).toEqual(['lump = C80']);
  });

  test('that leads nowhere, or to itself, is none', () => {
    expect(ofIndex(see('Renal', 'condition'))).toEqual([]);
    expect(ofIndex(see('Ring', 'Ring'))).toEqual([]);
    expect(ofIndex(see('Chicken', 'Egg'), see('Egg', 'Chicken'))).toEqual([]);
  });

  test('leads to the main term whose title has fewest words that it does not ask for', () => {
    const found = ofIndex(
      term('Fracture, pathological', 'M84.4', term('radius', 'M84.43')),
      term('Fracture, traumatic', 'T14.8', term('radius', 'S52.9')),
      see('Break', 'Fracture, radius'),
    );
    expect(found).toContain('break = S52.9');
    expect(found).not.toContain('break = M84.43');
  });
});

describe('the forms listed beside a head', () => {
  test('are its own, but for those that stand apart, and words of another kind', () => {
    const terms = [
      'Disease, diseased',
      'Gout, gouty',
      'Cervix, cervical',
      'Failure, heart',
      'Two words, twos',
    ];
    expect([
      ...listedForms(
        terms.map((title) => term(title)),
        words,
        new Set(grammar.apart),
      ),
    ]).toEqual([
      ['diseased', 'disease'],
      ['gouty', 'gout'],
    ]);
  });
});

describe('a title', () => {
  const roots = tree(
    'M10: Gout',
    'M100: Idiopathic gout',
    'M1006: Idiopathic gout, ankle and foot',
    'M10061: Idiopathic gout, right ankle and foot',
    'M10062: Idiopathic gout, left ankle and foot',
    'M108: Other specified gout',
    'M109: Gout, unspecified',
    'K80: Gallstone',
    'K800: Gallstone without obstruction',
    'K801: Gallstone with obstruction',
  );
  const bags = titleBags(roots, words, SITES, () => true);

  test('is a wording, without values of closed axes', () => {
    expect(shown(bags)).toEqual(expect.arrayContaining(['gout = M10', 'idiopathic gout = M10.0']));
    expect(shown(bags).join()).not.toMatch(/right|left/);
    expect(bags.find(({ code }) => code === 'M10')).toMatchObject({ isTitle: true, rank: 1 });
  });

  test('of two places is a wording for either', () => {
    expect(shown(bags).filter((bag) => bag.endsWith('M10.06'))).toEqual([
      'idiopathic gout ankle = M10.06',
      'idiopathic gout foot = M10.06',
    ]);
  });

  test('is none where it says what is left over, what is not there, or nothing more', () => {
    const named = bags.map(({ code }) => code);
    for (const code of ['M10.8', 'M10.9', 'K80.0', 'M10.061']) expect(named).not.toContain(code);
    expect(named).toContain('K80.1');
  });

  test('is none where it is not wanted', () => {
    expect(titleBags(roots, words, SITES, ({ code }) => code === 'M10').map(({ code }) => code)).toEqual([
      'M10',
    ]);
  });
});

function shorter(...own: string[]): string[] {
  return shown(shorterBags([{ words: own, code: 'I65', rank: 1 }], new Set(grammar.spare), SITES));
}

describe('a shorter wording', () => {
  test('does without spare words, and is believed less', () => {
    expect(shorter('carotid', 'artery', 'stenosis')).toEqual(['carotid stenosis = I65']);
    const [bag] = shorterBags(
      [{ words: ['carotid', 'artery', 'stenosis'], code: 'I65', rank: 1 }],
      new Set(grammar.spare),
      SITES,
    );
    expect(bag!.rank).toBe(4);
  });

  test('is none that is a place alone, a single word, or no shorter', () => {
    expect(shorter('knee', 'ankle', 'joint')).toEqual([]);
    expect(shorter('reye', 'syndrome')).toEqual([]);
    expect(shorter('reye', 'syndrome', 'artery')).toEqual([]);
    expect(shorter('carotid', 'old', 'stenosis')).toEqual([]);
  });
});
