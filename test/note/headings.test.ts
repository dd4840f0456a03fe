import { describe, expect, test } from 'vitest';
import { afterListSign, headingOf, isUnknownHeading } from '#src/note/headings.ts';
import { createTokens, tokenise, type Tokens } from '#src/text/tokens.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon } from '../fixtures/reading.ts';

function tokensOf(text: string): Tokens {
  return tokenise(text, 0, text.length, lexicon.words, createTokens());
}

/** The section a line opens, and what is left of the line after its heading. */
function heading(text: string, isWholeLine = true): [section: string, rest: string] | null {
  const tokens = tokensOf(text);
  const found = headingOf(text, tokens, lexicon, isWholeLine);
  if (found === null) return null;
  const rest = found.to < tokens.count ? text.slice(tokens.start[found.to]) : '';
  return [knowledge.sections[found.section]!.id, rest];
}

function isUnknown(text: string): boolean {
  return isUnknownHeading(text, tokensOf(text));
}

describe('a heading', () => {
  test.each([
    ['Assessment: left knee OA', 'assessment', 'left knee OA'],
    ['ASSESSMENT AND PLAN: left knee OA', 'assessment', 'left knee OA'],
    ['A/P: left knee OA', 'assessment', 'left knee OA'],
    ['HPI - knee pain', 'hpi', 'knee pain'],
    ['Past medical history: knee OA', 'past', 'knee OA'],
    ['ASSESSMENT', 'assessment', ''],
    ['Physical exam', 'exam', ''],
    ['1. Assessment: knee OA', 'assessment', 'knee OA'],
    ['## Plan: rest', 'plan', 'rest'],
    ['• Plan: rest', 'plan', 'rest'],
    ['2) Plan: rest', 'plan', 'rest'],
    ['Assessment:', 'assessment', ''],
  ])('%s', (text, section, rest) => {
    expect(heading(text)).toEqual([section, rest]);
  });

  test('is the longest that fits', () => {
    expect(heading('History of present illness: knee pain')).toEqual(['hpi', 'knee pain']);
    expect(heading('Plan of care: rest')).toEqual(['plan', 'rest']);
  });

  test.each([
    'Assessment of the knee shows swelling',
    'The plan: rest and ice',
    'plan',
    'Knee OA. Plan: rest',
    'Planned procedure: knee injection',
    'Exam/labs: normal',
    '',
  ])('is not seen in %j', (text) => {
    expect(heading(text)).toBeNull();
  });

  test('alone is one only where it is all there is on its line', () => {
    expect(heading('Plan', true)).toEqual(['plan', '']);
    expect(heading('Plan', false)).toBeNull();
  });

  test('is looked for at the start alone, however long the sentence', () => {
    const long = `Plan: ${'rest and ice and '.repeat(100)} Assessment: knee`;
    expect(heading(long)?.[0]).toBe('plan');
    expect(tokensOf(long).count).toBeGreaterThan(300);
  });

  test('leaves the tokens as they were', () => {
    const text = 'Assessment: one two three four five six seven eight nine ten eleven';
    const tokens = tokensOf(text);
    const before = tokens.count;
    headingOf(text, tokens, lexicon, true);
    expect(tokens.count).toBe(before);
  });
});

describe('a heading that the vocabulary does not know', () => {
  test.each([
    'HOSPITAL COURSE: stable',
    'ED COURSE:',
    'LABS/IMAGING: none',
    'MEDS & REFILLS: none',
    'DAY 2: better',
  ])('is capitals and a colon: %s', (text) => {
    expect(isUnknown(text)).toBe(true);
  });

  test.each(['Knee: pain', 'LEFT KNEE OA', ': knee', 'KNEE, HIP: pain', '', 'Course: stable', '9:00'])(
    'is not seen in %j',
    (text) => {
      expect(isUnknown(text)).toBe(false);
    },
  );
});

test.each([
  ['1. Knee', 2],
  ['2) Knee', 2],
  ['- Knee', 1],
  ['# Knee', 1],
  ['Knee', 0],
  ['(Knee', 0],
  ['+ Knee', 0],
  ['12 Knee', 0],
  ['- 3. Knee', 3],
])('the list sign of %j is %i tokens long', (text, length) => {
  expect(afterListSign(tokensOf(text), text)).toBe(length);
});
