import { describe, expect, test } from 'vitest';
import {
  classOf,
  DIGIT,
  fold,
  isLower,
  isUpper,
  LETTER,
  MARK,
  NEWLINE,
  SPACE,
} from '#src/text/characters.ts';

const classes = (text: string): number[] => Array.from(text, (character) => classOf(character.charCodeAt(0)));

describe('what a unit is', () => {
  test.each([
    ['a letter', 'azAZéÄßñłΩж', LETTER],
    ['a digit', '0123456789', DIGIT],
    ['a space', ' \t\v\f\u0000\u00a0\u2009\u200b\u202f\u3000\ufeff', SPACE],
    ['the end of a line', '\n\r\u0085\u2028\u2029', NEWLINE],
    ['a mark', '.,:;?!()[]{}*_/+-<>#&@"\'’“”–—•°±×÷½µ™☐☑☒✓', MARK],
    ['half a surrogate pair: no clinical word needs one', '\ud83d\ude00', MARK],
  ])('%s', (_name, text, kind) => {
    expect([...new Set(classes(text))]).toEqual([kind]);
  });
});

describe('folding', () => {
  test('makes capitals small, with and without accents', () => {
    expect(Array.from('AOZÉÄŁ', (letter) => String.fromCharCode(fold(letter.charCodeAt(0)))).join('')).toBe(
      'aozéäł',
    );
  });

  test('makes typographic apostrophes and dashes plain', () => {
    const plain = Array.from('‘’ʼ‐‑–—−', (mark) => String.fromCharCode(fold(mark.charCodeAt(0)))).join('');
    expect(plain).toBe("'''-----");
  });

  test('leaves a letter alone whose small form is longer than itself', () => {
    expect(fold('İ'.charCodeAt(0))).toBe('İ'.charCodeAt(0));
  });

  test('leaves every unit a single unit', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const folded = fold(unit);
      expect(folded >= 0 && folded <= 0xffff, String(unit)).toBe(true);
      expect(fold(folded), String(unit)).toBe(folded);
    }
  });
});

test('capitals and small letters are told apart, and all else is neither', () => {
  for (const letter of 'AZÀÞ')
    expect([isUpper(letter.charCodeAt(0)), isLower(letter.charCodeAt(0))]).toEqual([true, false]);
  for (const letter of 'azßÿ')
    expect([isUpper(letter.charCodeAt(0)), isLower(letter.charCodeAt(0))]).toEqual([false, true]);
  for (const mark of '5-× ÷.')
    expect([isUpper(mark.charCodeAt(0)), isLower(mark.charCodeAt(0))]).toEqual([false, false]);
});
