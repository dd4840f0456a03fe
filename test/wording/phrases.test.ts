import { describe, expect, test } from 'vitest';
import { phraseFault } from '#src/wording/language/phrase-slots.ts';
import { type ClassAt, createPhrases, phrasesIn } from '#src/wording/language/phrases.ts';
import { tokensOf } from '#src/wording/language/tokens.ts';

/** The stretches of a text that a phrase matches. */
function found(phrase: string, text: string, classAt?: ClassAt): string[] {
  const tokens = tokensOf(text);
  return phrasesIn(createPhrases([phrase]), tokens, 0, tokens.length, classAt).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  );
}

test.each([
  ['would|do you [not] agree', 'Do you agree? Would you NOT agree?', ['Do you agree', 'Would you NOT agree']],
  [
    'please ..2 sepsis',
    'please add sepsis, please add the sepsis',
    ['please add sepsis', 'please add the sepsis'],
  ],
  ['please ..2 sepsis', 'please add it to the sepsis list', []],
  ['please ..3 sepsis', 'Yes, please. Sepsis it is', []],
  ['^ other', 'Other', ['Other']],
  ['^ other', 'an other', []],
  ['cc / mcc', 'a CC/MCC', ['CC/MCC']],
  ["isn't it", 'Isn’t it?', ['Isn’t it']],
  ['you [all] agree', 'you agree', ['you agree']],
])('%s in: %s', (phrase, text, stretches) => expect(found(phrase, text)).toEqual(stretches));

const twoWords: ClassAt = (name, at) => (name === 'diagnosis' && at === 2 ? 2 : 0);

test('a class takes as many words as its caller says', () => {
  expect(found('add the {diagnosis}', 'add the heart failure now', twoWords)).toEqual([
    'add the heart failure',
  ]);
});

test('of two phrases that stand at one word the longer is taken', () => {
  const tokens = tokensOf('unable to determine at this time');
  const phrases = createPhrases(['unable to determine', 'unable to determine at this time']);
  expect(phrasesIn(phrases, tokens)).toEqual([{ from: 0, to: 6 }]);
});

describe('a phrase that cannot be read', () => {
  test.each([
    ['Please', /small letters/],
    ['a  b', /one blank/],
    ['a ..9 b', /at 8 words/],
    ['a ..2 b ..2 c ..2 d', /at most 2 gaps/],
    ['..2 a', /between two words/],
    ['a ..2', /between two words/],
    ['[a]', /at least one word/],
    ["patient's", /as the words and marks it is read as/],
    ['n/a', /as the words and marks it is read as/],
    ['a {b', /small letters/],
  ])('%s', (phrase, says) => {
    expect(phraseFault(phrase)).toMatch(says);
    expect(() => createPhrases([phrase])).toThrow(SyntaxError);
  });
});

const words = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  test('part words at hyphens, drop possessives, keep contractions and decimals', () => {
    expect(words("AUDIT-C, the patient's 3.5 mg; isn't e.g. 3/14 stage 3b")).toEqual([
      'audit',
      'c',
      ',',
      'the',
      'patient',
      '3.5',
      'mg',
      ';',
      "isn't",
      'eg',
      '.',
      '3',
      '/',
      '14',
      'stage',
      '3b',
    ]);
  });
  test('know what is quoted, and that a mark after a digit is inches', () => {
    const quoted = tokensOf('He wrote "septic" and “ill”; 5" wound, 6" scar').filter((token) => token.quoted);
    expect(quoted.map((token) => token.text).filter((text) => text.length > 1)).toEqual(['septic', 'ill']);
  });
});
