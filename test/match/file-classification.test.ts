import { describe, expect, test } from 'vitest';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { classifiedLexicon } from '../fixtures/classified.ts';

const { words, wordings, conditions } = classifiedLexicon;

/** The families of all wordings that stand in a text, in their order. */
function found(text: string): string[] {
  const tokens = tokenise(text, 0, text.length, words, createTokens());
  return wordings
    .find(tokens, [])
    .map(({ meaning }) => conditions.at(meaning).family)
    .toSorted();
}

const idOf = (word: string): number => words.lookup(word, 0, word.length);

describe('the words of the classification', () => {
  test('are known with their plurals', () => {
    expect(idOf('kidneys')).toBe(idOf('kidney'));
    expect(idOf('diabetes')).not.toBe(0);
    expect([words.isPlural('kidneys', 0, 7), words.isPlural('diabetes', 0, 8)]).toEqual([true, false]);
  });

  test('are known by the forms that the Index lists, and their plurals', () => {
    expect([idOf('anklebone'), idOf('anklebones')]).toEqual([idOf('ankle'), idOf('ankle')]);
    expect(idOf('nephric')).toBe(idOf('kidney'));
  });

  test('are known by the words that mean the same', () => {
    expect(idOf('renal')).toBe(idOf('kidney'));
    expect(idOf('distal')).not.toBe(idOf('lower'));
  });

  test('have no plural of a number', () => {
    expect(idOf('2')).not.toBe(0);
    expect(idOf('2s')).toBe(0);
  });
});

describe('wordings of codes', () => {
  test('are found in any order, each with its code', () => {
    expect(found('chronic kidney disease')).toEqual(['N18']);
    expect(found('disease of the kidneys, chronic')).toEqual(['N18']);
    expect(found('systolic heart failure')).toEqual(['I50', 'I50.2']);
    expect(found('ear pain, otorrhea')).toEqual(['H92.0', 'H92.1']);
    expect(found('type 2 diabetes')).toEqual(['E11', 'E11']);
  });

  test('are found by the words of people before those of the Index', () => {
    expect(found('gonarthrosis')).toEqual(['M17', 'M17']);
    const tokens = tokenise('gonarthrosis', 0, 12, words, createTokens());
    const [first] = wordings.find(tokens, []);
    expect(conditions.at(first!.meaning).id).toBe('knee-osteoarthritis');
  });

  test('are known in everyday words too, unless their family has no code', () => {
    expect(found('a broken wrist')).toEqual(['S52.5']);
    expect(found('a wooden leg')).toEqual([]);
  });
});
