import { describe, expect, test } from 'vitest';
import { spelledOut, unknownList } from '#src/packs/word-lists.ts';

const lists = { kin: ['mother', 'twin sister'], having: ['has', 'w/'] };

describe('a phrase with lists', () => {
  test('stands for a phrase with each of their words', () => {
    expect(spelledOut('{kin} died of', lists)).toEqual(['mother died of', 'twin sister died of']);
    expect(spelledOut('his {kin} {having}', lists)).toEqual([
      'his mother has',
      'his mother w/',
      'his twin sister has',
      'his twin sister w/',
    ]);
  });

  test('without any stands for itself, and so does the place of a number', () => {
    expect(spelledOut('died of', lists)).toEqual(['died of']);
    expect(spelledOut('{n} weeks', lists)).toEqual(['{n} weeks']);
  });

  test('names the one that nobody wrote', () => {
    expect(unknownList('{kin} {having}', lists)).toBeNull();
    expect(unknownList('{n} weeks', lists)).toBeNull();
    expect(unknownList('{kin} {owning}', lists)).toBe('owning');
    expect(unknownList('{constructor}', lists)).toBe('constructor');
  });
});
