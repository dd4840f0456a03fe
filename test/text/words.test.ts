import { describe, expect, test } from 'vitest';
import { Words } from '#src/text/words.ts';

const lookup = (words: Words, word: string): number => words.lookup(word, 0, word.length);

describe('an interned word', () => {
  test('has one number, however often it is interned', () => {
    const words = new Words();
    const knee = words.intern('knee');
    expect(words.intern('hip')).not.toBe(knee);
    expect(words.intern('knee')).toBe(knee);
    expect(lookup(words, 'knee')).toBe(knee);
  });

  test('is found in any case, with typographic marks, and with full stops inside', () => {
    const words = new Words();
    const [knee, colles, am] = [words.intern('Knee'), words.intern("Colles'"), words.intern('a.m.')];
    expect([lookup(words, 'KNEE'), lookup(words, 'knee')]).toEqual([knee, knee]);
    expect(lookup(words, 'colles’')).toBe(colles);
    expect([lookup(words, 'am'), lookup(words, 'A.M.'), lookup(words, 'a.m')]).toEqual([am, am, am]);
  });

  test('is looked up inside a text, without its neighbours', () => {
    const words = new Words();
    const knee = words.intern('knee');
    expect(words.lookup('left knee pain', 5, 9)).toBe(knee);
    expect(words.lookup('left knee pain', 5, 8)).toBe(0);
    expect(words.lookup('left knee pain', 5, 10)).toBe(0);
  });

  test('that is not known is 0', () => {
    const words = new Words();
    words.intern('knee');
    for (const unknown of ['', 'kne', 'knees', 'eenk', 'kn\u0000e'])
      expect(lookup(words, unknown), unknown).toBe(0);
  });
});

test('words that stand in a text are interned one after the other', () => {
  const words = new Words();
  const hip = words.intern('hip');
  const [knee, again, last] = words.internAll('knee Hip ankle');
  expect([again, knee, last]).toEqual([hip, lookup(words, 'knee'), lookup(words, 'ankle')]);
  expect([...words.internAll('knee')]).toEqual([knee]);
  expect(words.size).toBe(4);
});

describe('spellings', () => {
  test('are listed with their ids as they became known, a word before what else it is spelled', () => {
    const words = new Words();
    words.alias('fx', words.intern('Fracture'));
    words.intern('hip');
    expect(words.spellings()).toEqual([
      ['fracture', 1],
      ['fx', 1],
      ['hip', 2],
    ]);
  });

  test('that are new are taken one after the other', () => {
    const words = new Words();
    words.intern('hip');
    words.takeNew('knee ankle');
    words.takeNew('');
    expect([lookup(words, 'Knee'), lookup(words, 'ankle'), words.size]).toEqual([2, 3, 4]);
  });
});

describe('another spelling', () => {
  test('has the number of the word', () => {
    const words = new Words();
    const fracture = words.intern('fracture');
    words.alias('fx', fracture);
    expect([lookup(words, 'fx'), words.intern('FX')]).toEqual([fracture, fracture]);
  });

  test('takes no word away that is one of its own', () => {
    const words = new Words();
    const [hip, hips] = [words.intern('hip'), words.intern('hips')];
    words.alias('hips', hip);
    expect(lookup(words, 'hips')).toBe(hips);
  });

  test('counts for nothing in the number of words', () => {
    const words = new Words();
    const fracture = words.intern('fracture');
    const before = words.size;
    words.alias('fx', fracture);
    expect(words.size).toBe(before);
  });
});

describe('a regular plural', () => {
  const words = new Words();
  const singulars = ['knee', 'biopsy', 'patch', 'larynx', 'pelvis', 'key', 'ache', 'hertz', 'flash', 'mass'];
  const ids = singulars.map((word) => words.intern(word));
  words.intern('hip');
  words.intern('ct');
  words.intern('12th');
  words.alias('gonarthrosis', ids[0]!);
  for (const word of [...singulars, 'ct', '12th']) words.markPlurals(lookup(words, word));

  test.each([
    ['knee', 'Knees'],
    ['biopsy', 'BIOPSIES'],
    ['patch', 'patches'],
    ['larynx', 'larynxes'],
    ['pelvis', 'pelvises'],
    ['key', 'keys'],
    ['ache', 'aches'],
    ['hertz', 'hertzes'],
    ['flash', 'flashes'],
    ['mass', 'masses'],
  ])('of %s is %s', (one, many) => {
    expect(lookup(words, many)).toBe(ids[singulars.indexOf(one)]);
    expect(words.intern(many)).toBe(ids[singulars.indexOf(one)]);
  });

  test('is one of other spellings too', () => {
    expect(lookup(words, 'gonarthrosises')).toBe(ids[0]);
  });

  test('is told from a word that is known as it is', () => {
    const plurals = ['knees', 'biopsies', 'knee', 'mass', 'hips', ''].filter((word) =>
      words.isPlural(word, 0, word.length),
    );
    expect(plurals).toEqual(['knees', 'biopsies']);
  });

  test('is found inside a text, and takes no letter of what stands before', () => {
    expect(words.lookup('both knees hurt', 5, 10)).toBe(ids[0]);
    expect(words.lookup('biopsies', 4, 8)).toBe(0);
  });

  test.each([
    'hips',
    'kneees',
    'knee s',
    'biopsys',
    'patchs',
    'larynxs',
    'keies',
    'masss',
    'unknowns',
    's',
    'es',
    'ies',
  ])('is not %s', (word) => {
    expect(lookup(words, word)).toBe(0);
  });

  test('is the word of its own that it is too', () => {
    const own = new Words();
    const [len, lens] = [own.intern('len'), own.intern('lens')];
    own.markPlurals(len);
    expect([lookup(own, 'lens'), lookup(own, 'len')]).toEqual([lens, len]);
  });

  test('is known however many words come later', () => {
    const many = new Words();
    const knee = many.intern('knee');
    many.markPlurals(knee);
    for (let at = 0; at < 2000; at += 1) many.intern(`w${at}`);
    expect(lookup(many, 'knees')).toBe(knee);
  });
});

test('thousands of words keep their numbers as the table grows', () => {
  const words = new Words();
  const names = Array.from({ length: 20_000 }, (_, index) => `term${index.toString(36)}`);
  const ids = names.map((name) => words.intern(name));
  expect(new Set(ids).size).toBe(names.length);
  expect(names.map((name) => lookup(words, name))).toEqual(ids);
  expect(words.size).toBe(names.length + 1);
  expect(lookup(words, 'term')).toBe(0);
});
