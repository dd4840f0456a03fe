import { describe, expect, test } from 'vitest';
import { dependsOnTopic } from '#src/match/shorthands.ts';
import type { Curated } from '#src/match/curated.ts';
import { createLexicon, type Lexicon } from '#src/match/lexicon.ts';
import { createMemory } from '#src/note/memory.ts';
import { wordingsIn } from '#src/note/spell-out.ts';
import { tokenise } from '#src/text/tokens.ts';
import { classified, classifiedLexicon, curated } from '../fixtures/classified.ts';

/** The wordings in a text, as "its words = family", in the order of the families, each with its sense where it has one. */
function found(text: string, lexicon: Lexicon = classifiedLexicon): string[] {
  const { scratch } = createMemory();
  const { start, end } = tokenise(text, 0, text.length, lexicon.words, scratch.tokens);
  return wordingsIn(text, scratch, lexicon)
    .map(({ tokens, meaning, senses }) => {
      const words = tokens.map((at) => text.slice(start[at], end[at])).join(' ');
      return `${lexicon.conditions.at(meaning).family}${isAlways(senses, lexicon) ? '' : ' perhaps'}: ${words}`;
    })
    .toSorted();
}

function isAlways(senses: readonly number[], { shorthands }: Lexicon): boolean {
  return !senses.some((sense) => dependsOnTopic(sense, shorthands));
}

/** The lexicon with something else that people know. */
function knowing(more: Partial<Curated>): Lexicon {
  return createLexicon({ ...classified, curated: { ...curated, ...more } });
}

describe('a shorthand', () => {
  test('is read as the words it stands for: an abbreviation', () => {
    expect(found('systolic HF')).toEqual(['I50.2: systolic HF', 'I50: HF']);
    expect(found('hf, systolic')).toEqual(['I50.2: hf systolic', 'I50: hf']);
  });

  test('is read as the words it stands for: a word for several', () => {
    expect(found('distal radius fracture')).toEqual(['S52.5: distal radius fracture']);
    expect(found('lower radius fracture')).toEqual([]);
  });

  test('only says again what stands before it', () => {
    expect(found('heart failure (HF)')).toEqual(['I50: HF', 'I50: heart failure']);
  });

  test('stands beside others', () => {
    const three = knowing({
      equivalents: [
        { words: ['long standing'], means: 'chronic' },
        { words: ['of nephrons'], means: 'kidney' },
        { words: ['something wrong'], means: 'disease' },
      ],
    });
    const text = 'long standing, something wrong of nephrons';
    expect(found(text, three)).toEqual(['N18: long standing something wrong of nephrons']);
  });

  test('leads to no wording that lacks a word', () => {
    expect(found('failure systolic')).toEqual([]);
  });

  test('says nothing by itself where it stands for words that no wording holds', () => {
    const strange = knowing({ abbreviations: [{ short: 'XYZ', exact: false, means: 'of the' }] });
    expect(found('XYZ', strange)).toEqual([]);
  });

  test('is not read as itself and as its meaning at once', () => {
    const own = knowing({ abbreviations: [{ short: 'type 2', exact: false, means: 'diabetes' }] });
    expect(found('type 2', own)).toEqual(['E11: type 2']);
  });
});

describe('a shorthand that counts only under conditions', () => {
  test('says which it is, so that the note can decide', () => {
    expect(found('OT')).toEqual(['H92.0 perhaps: OT']);
    expect(found('idiopathic GT')).toEqual(['M10 perhaps: GT', 'M10.0 perhaps: idiopathic GT']);
    expect(found('HF')).toEqual(['I50: HF']);
  });

  test('counts only as written, full stops aside, where that is asked for', () => {
    expect(found('ot')).toEqual([]);
    const dotted = knowing({ abbreviations: [{ short: 'O.T.', exact: true, means: 'otalgia' }] });
    expect(found('O.T. today', dotted)).toHaveLength(1);
    expect(found('OT today', dotted)).toHaveLength(1);
    expect(found('ot today', dotted)).toEqual([]);
  });
});

test('a sentence without shorthands has the wordings of its own words', () => {
  expect(found('Otalgia and otorrhea')).toEqual(['H92.0: Otalgia', 'H92.1: otorrhea']);
  expect(found('')).toEqual([]);
});

describe('a part of what a shorthand stands for', () => {
  const own = knowing({
    equivalents: [],
    abbreviations: [
      { short: 'HTN', exact: false, means: 'kidney failure' },
      { short: 'CD', exact: false, means: 'chronic disease heart' },
      { short: 'NP', exact: true, means: 'diabetes neuropathy', topic: 'joint' },
    ],
  });

  test('may name a condition with other words', () => {
    expect(found('chronic disease, HTN', own)).toEqual(['N18: chronic disease HTN']);
  });

  test('names none with a part of another', () => {
    expect(found('HTN with CD', own)).toEqual([]);
  });

  test('names none without its head, where the note may mean something else by it', () => {
    expect(found('NP', own)).toEqual(['E11.4 perhaps: NP']);
  });
});
