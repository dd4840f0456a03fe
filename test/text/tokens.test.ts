import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, NEWLINE } from '#src/text/characters.ts';
import {
  BLANK,
  createTokens,
  NUMBER,
  PUNCTUATION,
  TICKED,
  tokenise,
  type Tokens,
  UNTICKED,
  WORD,
} from '#src/text/tokens.ts';
import { Words } from '#src/text/words.ts';
import { anyText, clinicalText, wordSalad } from '../fixtures/texts.ts';

const words = new Words();

function tokensOf(text: string): Tokens {
  return tokenise(text, 0, text.length, words, createTokens(2));
}

/** The tokens' own words. */
function cut(text: string): string[] {
  const { count, start, end } = tokensOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
}

function kinds(text: string): number[] {
  const { count, kind } = tokensOf(text);
  return Array.from(kind.slice(0, count));
}

describe('words', () => {
  test.each([
    ['left knee OA', ['left', 'knee', 'OA']],
    ['left-sided', ['left', 'sided']],
    ['Crohn’s disease', ['Crohn', 'disease']],
    ["the patient's knee", ['the', 'patient', 'knee']],
    ["Colles' fracture", ['Colles', 'fracture']],
    ["isn't", ["isn't"]],
    ['ibuprofen q.d. and cataract O.D.', ['ibuprofen', 'q.d.', 'and', 'cataract', 'O.D.']],
    ['Dr. Okafor', ['Dr', '.', 'Okafor']],
    ['C5-C6', ['C5', 'C6']],
    ['the 5th finger, 2nd visit', ['the', '5th', 'finger', ',', '2nd', 'visit']],
    ['naïve Sjögren', ['naïve', 'Sjögren']],
    ['s/p fall', ['s', '/', 'p', 'fall']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('are known by their number, in any case', () => {
    const knee = words.intern('knee');
    const { word } = tokensOf('Knee, KNEE and elbow');
    expect([word[0], word[2], word[4]]).toEqual([knee, knee, 0]);
  });

  test('may follow an ordinal only where the letters end with it', () => {
    expect(cut('5thumb 12nds')).toEqual(['5', 'thumb', '12', 'nds']);
  });
});

describe('numbers', () => {
  test.each([
    ['3/7', ['3', '/', '7']],
    ['0900-0945', ['0900', '-', '0945']],
    ['9:00–9:45', ['9:00', '–', '9:45']],
    ['2.5 cm', ['2.5', 'cm']],
    ['1,200 units.', ['1,200', 'units', '.']],
    ['45-min', ['45', 'min']],
    ['45min', ['45', 'min']],
    ['1. Knee', ['1', '.', 'Knee']],
    ['9:00 a.m. to 9:53 a.m.', ['9:00', 'a.m.', 'to', '9:53', 'a.m.']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
    expect(kinds(text)[0]).toBe(NUMBER);
  });
});

describe('template text that nobody filled in is one blank', () => {
  test.each(['***', '*****', '__', '________', '{right/left:123}', '{}'])('%j', (blank) => {
    expect(kinds(`knee ${blank} pain`)).toEqual([WORD, BLANK, WORD]);
  });

  test.each(['*', '**', '_', '{right', '{right\nleft}', `{${'long '.repeat(50)}}`])('but not %j', (mark) => {
    expect(kinds(mark)).not.toContain(BLANK);
  });
});

describe('boxes', () => {
  test.each(['[x]', '[X]', '(x)', '[✓]', '[✔]', '☑', '☒'])('%s is ticked', (box) => {
    expect(kinds(`${box} left`)).toEqual([TICKED, WORD]);
  });

  test.each(['[ ]', '[]', '( )', '[\u00a0]', '☐'])('%j is not', (box) => {
    expect(kinds(`${box} left`)).toEqual([UNTICKED, WORD]);
  });

  test.each(['()', '[xx]', '(left)', '[x', '(L)'])('%s is no box', (marks) => {
    expect(kinds(marks)).not.toContain(TICKED);
    expect(kinds(marks)).not.toContain(UNTICKED);
  });

  test('stand among words', () => {
    expect(kinds('[ ] right [x] left knee')).toEqual([UNTICKED, WORD, TICKED, WORD, WORD]);
  });
});

test('marks are tokens of their own, and known by their number where the lexicon knows them', () => {
  const ampersand = words.intern('&');
  const { word, kind } = tokensOf('A & P');
  expect([word[1], kind[1]]).toEqual([ampersand, PUNCTUATION]);
});

test('a stretch is read as if nothing stood around it', () => {
  const text = 'pre-knee-pain';
  const inner = tokenise(text, 3, 9, words, createTokens());
  const alone = tokensOf(text.slice(3, 9));
  expect(inner.count).toBe(alone.count);
  expect(Array.from(inner.start.slice(0, inner.count))).toEqual(
    Array.from(alone.start.slice(0, alone.count), (at) => at + 3),
  );
});

test('the columns are used again: what they held before is gone', () => {
  const into = createTokens();
  tokenise('one two three four five', 0, 23, words, into);
  expect(tokenise('knee', 0, 4, words, into).count).toBe(1);
});

describe('whatever the text', () => {
  const texts = fc.oneof(anyText, clinicalText, wordSalad);

  test('tokens lie inside it, ascend and do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, start, end } = tokensOf(text);
        let last = 0;
        for (let at = 0; at < count; at += 1) {
          expect(start[at]).toBeGreaterThanOrEqual(last);
          expect(end[at]).toBeGreaterThan(start[at]!);
          last = end[at]!;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('only spaces, hyphens inside words and the marks of a possessive are in no token', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, start, end } = tokensOf(text);
        let last = 0;
        for (let at = 0; at <= count; at += 1) {
          const next = at < count ? start[at]! : text.length;
          const passed = Array.from(text.slice(last, next))
            .filter((unit) => classOf(unit.charCodeAt(0)) > NEWLINE)
            .join('');
          expect(passed, `${last} to ${next}`).toMatch(/^(?:['’ʼ‘][sS]?)?[-‐‑‒–—―−]?$/);
          last = at < count ? end[at]! : last;
        }
      }),
    );
  });
});

test('a blank of any form has the word of one', () => {
  const known = new Words();
  const id = known.intern('***');
  const into = tokenise('a *** b ____ c {left/right:1}', 0, 29, known, createTokens());
  const ids = Array.from({ length: into.count }, (_, at) => at).filter((at) => into.kind[at] === BLANK);
  expect(ids.map((at) => into.word[at])).toEqual([id, id, id]);
});
