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

test('thousands of words keep their numbers as the table grows', () => {
  const words = new Words();
  const names = Array.from({ length: 20_000 }, (_, index) => `term${index.toString(36)}`);
  const ids = names.map((name) => words.intern(name));
  expect(new Set(ids).size).toBe(names.length);
  expect(names.map((name) => lookup(words, name))).toEqual(ids);
  expect(words.size).toBe(names.length + 1);
  expect(lookup(words, 'term')).toBe(0);
});
