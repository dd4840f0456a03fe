import { describe, expect, test } from 'vitest';
import type { Curated } from '#src/match/curated.ts';
import { createLexicon, type Lexicon } from '#src/match/lexicon.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { classified, classifiedLexicon, curated } from '../fixtures/classified.ts';

/** The families of all wordings that stand in a text, in their order, each with the number of its sense where it has one. */
function found(text: string, lexicon: Lexicon = classifiedLexicon): string[] {
  const tokens = tokenise(text, 0, text.length, lexicon.words, createTokens());
  return lexicon.wordings
    .find(tokens, [])
    .map(
      ({ meaning, sense }) => `${lexicon.conditions.at(meaning).family}${sense === 0 ? '' : ` if ${sense}`}`,
    )
    .toSorted();
}

/** The lexicon with something else that people know. */
function knowing(more: Partial<Curated>): Lexicon {
  return createLexicon({ ...classified, curated: { ...curated, ...more } });
}

const idOf = (word: string, { words }: Lexicon = classifiedLexicon): number =>
  words.lookup(word, 0, word.length);

describe('the words of the classification', () => {
  test('are known with their plurals', () => {
    expect(idOf('kidneys')).toBe(idOf('kidney'));
    expect(idOf('diabetes')).not.toBe(0);
    expect(classifiedLexicon.endsInS[idOf('diabetes')]).toBe(1);
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
    const tokens = tokenise('gonarthrosis', 0, 12, classifiedLexicon.words, createTokens());
    const [first] = classifiedLexicon.wordings.find(tokens, []);
    expect(classifiedLexicon.conditions.at(first!.meaning).id).toBe('knee-osteoarthritis');
  });

  test('are known in everyday words too, unless their family has no code', () => {
    expect(found('a broken wrist')).toEqual(['S52.5']);
    expect(found('a wooden leg')).toEqual([]);
  });
});

describe('one wording in the place of another', () => {
  test('is the same condition: an abbreviation', () => {
    expect(found('systolic HF')).toEqual(['I50', 'I50.2']);
    expect(found('systolic hf')).toEqual(['I50', 'I50.2']);
  });

  test('is the same condition: a word for several', () => {
    expect(found('distal radius fracture')).toEqual(['S52.5']);
    expect(found('lower radius fracture')).toEqual([]);
  });

  test('is taken twice and no more', () => {
    const three = knowing({
      equivalents: [
        { words: ['long standing'], means: 'chronic' },
        { words: ['of nephrons'], means: 'kidney' },
        { words: ['something wrong'], means: 'disease' },
      ],
      abbreviations: [],
    });
    expect(found('long standing disease of nephrons', three)).toContain('N18');
    expect(found('long standing, of nephrons, something wrong', three)).toEqual([]);
  });

  test('leads to no wording that lacks a word it stands for', () => {
    expect(found('HF systolic')).toEqual(['I50', 'I50.2']);
    expect(found('failure systolic')).toEqual([]);
  });

  test('is taken for words that no wording holds to be nothing', () => {
    const strange = knowing({ abbreviations: [{ short: 'XYZ', exact: false, means: 'of the' }] });
    expect(found('XYZ', strange)).toEqual([]);
  });
});

describe('a reading of an abbreviation that holds only under conditions', () => {
  test('is numbered, and its wordings say so', () => {
    expect(found('OT')).toEqual(['H92.0 if 1']);
    expect(found('idiopathic GT')).toEqual(['M10 if 2', 'M10.0 if 2']);
    expect(found('HF')).toEqual(['I50']);
  });

  test('says how it must be spelled and what the note must speak of, or not', () => {
    const [ot, gt] = classifiedLexicon.senses;
    expect(ot).toEqual({ word: idOf('OT'), exact: 'OT', topic: 0, unless: -1 });
    expect(gt).toEqual({ word: idOf('GT'), exact: null, topic: -1, unless: 0 });
    expect(classifiedLexicon.senses).toHaveLength(2);
  });

  test('is not mixed with another reading in one wording', () => {
    const two = knowing({
      abbreviations: [
        { short: 'HF', exact: true, means: 'heart failure' },
        { short: 'SY', exact: true, means: 'systolic' },
      ],
    });
    expect(found('SY heart failure', two)).toEqual(['I50', 'I50.2 if 2']);
    expect(found('SY HF', two)).toEqual(['I50 if 1']);
  });

  test('is spelled without its full stops', () => {
    const dotted = knowing({ abbreviations: [{ short: 'O.T.', exact: true, means: 'otalgia' }] });
    expect(dotted.senses[0]!.exact).toBe('OT');
    expect(found('O.T. today', dotted)).toEqual(['H92.0 if 1']);
  });
});
