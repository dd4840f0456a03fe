import { describe, expect, test } from 'vitest';
import { after, around, before, behind } from '#src/prompts/placement.ts';
import type { Insertion } from '#src/prompts/prompt.ts';
import { applyEdit } from '#src/text/edit.ts';
import type { Span } from '#src/text/span.ts';

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

function withInsertion(text: string, { at, text: insert }: Insertion): string {
  return applyEdit(text, { at, remove: 0, insert });
}

/** `text` with the value before `site`, which stands in `mention`; before the mention where there is no site. */
function putBefore(text: string, mention: string, site: string | null, value: string): string {
  const place = { ...spanOf(text, mention), site: site === null ? null : spanOf(text, site) };
  return withInsertion(text, before(text, place, value));
}

function putAfter(text: string, mention: string, value: string): string {
  return withInsertion(text, after(text, spanOf(text, mention), value));
}

describe('a value before its words', () => {
  test('stands before the body site, or before the mention where it names none', () => {
    expect(putBefore('has knee osteoarthritis.', 'knee osteoarthritis', 'knee', 'right')).toBe(
      'has right knee osteoarthritis.',
    );
    expect(putBefore('has OA of the knee.', 'OA of the knee', 'knee', 'right')).toBe(
      'has OA of the right knee.',
    );
    expect(putBefore('has otitis media.', 'otitis media', null, 'left')).toBe('has left otitis media.');
  });

  test.each([
    ['Knee pain', 'Knee pain', 'Knee', 'Right Knee pain'],
    ['KNEE PAIN', 'KNEE PAIN', 'KNEE', 'RIGHT KNEE PAIN'],
    ['REST\nx KNEE PAIN', 'KNEE PAIN', 'KNEE', 'REST\nx right KNEE PAIN'],
    ['has KNEE PAIN', 'KNEE PAIN', 'KNEE', 'has right KNEE PAIN'],
    ['KNEE OA\nrest', 'KNEE OA', 'KNEE', 'RIGHT KNEE OA\nrest'],
    ['1. Knee: OA', 'Knee: OA', 'Knee', '1. Right Knee: OA'],
  ])('is written as the words around it: %j', (text, mention, site, expected) => {
    expect(putBefore(text, mention, site, 'right')).toBe(expected);
  });

  test('goes behind the mention where the article would not fit it', () => {
    expect(putBefore('has an ankle sprain.', 'ankle sprain', 'ankle', 'right')).toBe(
      'has an ankle sprain, right.',
    );
    expect(putBefore('An ankle sprain and rest', 'ankle sprain', 'ankle', 'left')).toBe(
      'An ankle sprain (left) and rest',
    );
    expect(putBefore('has a fracture.', 'fracture', null, 'acute')).toBe('has a fracture, acute.');
  });

  test('stays before the mention where the article fits it', () => {
    expect(putBefore('has a wrist sprain.', 'wrist sprain', 'wrist', 'right')).toBe(
      'has a right wrist sprain.',
    );
    expect(putBefore('has an ulcer.', 'ulcer', null, 'acute')).toBe('has an acute ulcer.');
    expect(putBefore('Vitamin A\nknee pain', 'knee pain', 'knee', 'right')).toBe(
      'Vitamin A\nright knee pain',
    );
  });
});

describe('a value after its words', () => {
  test('stands behind a comma where the sentence ends or pauses', () => {
    expect(putAfter('has abdominal pain.', 'abdominal pain', 'right upper quadrant')).toBe(
      'has abdominal pain, right upper quadrant.',
    );
    expect(putAfter('abdominal pain', 'abdominal pain', 'epigastric')).toBe('abdominal pain, epigastric');
    expect(putAfter('CKD, stable', 'CKD', 'stage 3b')).toBe('CKD, stage 3b, stable');
    expect(putAfter('CKD\nstable', 'CKD', 'stage 3b')).toBe('CKD, stage 3b\nstable');
  });

  test('stands in parentheses where the sentence goes on, lest it be read with what follows', () => {
    expect(putAfter('ankle sprain and knee pain', 'ankle sprain', 'right')).toBe(
      'ankle sprain (right) and knee pain',
    );
    expect(putAfter('CKD  3 years', 'CKD', 'stage 3b')).toBe('CKD (stage 3b)  3 years');
  });

  test('is written in capitals among capitals', () => {
    expect(putAfter('ABDOMINAL PAIN', 'ABDOMINAL PAIN', 'epigastric')).toBe('ABDOMINAL PAIN, EPIGASTRIC');
    expect(putAfter('CKD', 'CKD', 'stage 3b')).toBe('CKD, stage 3b');
  });
});

test('a value behind its words stands in parentheses, whatever follows', () => {
  const text = 'knee and shoulder pain';
  expect(withInsertion(text, behind(text, spanOf(text, 'knee'), 'right'))).toBe(
    'knee (right) and shoulder pain',
  );
  expect(withInsertion('KNEES', behind('KNEES', spanOf('KNEES', 'KNEES'), 'right'))).toBe('KNEES (RIGHT)');
});

test.each([
  ['knee', { before: ', ', after: '' }],
  ['knee.', { before: ', ', after: '' }],
  ['knee \n pain', { before: ', ', after: '' }],
  ['knee pain', { before: ' (', after: ')' }],
  ['knee\u00a05', { before: ' (', after: ')' }],
])('what stands around words put in after the knee of %j', (text, expected) => {
  expect(around(text, 4)).toEqual(expected);
});
