import { describe, expect, test } from 'vitest';
import { attached } from '../fixtures/reading.ts';

describe('a side inside or after what it is said of', () => {
  test.each([
    ['OA of the left knee', { 'knee-osteoarthritis': 'left', knee: 'left' }],
    ['pain in the knee, left', { 'knee-pain': 'left', knee: 'left' }],
    ['osteoarthritis, knee, right', { 'knee-osteoarthritis': 'right', knee: 'right' }],
    ['knee pain (L)', { 'knee-pain': 'left', knee: 'left' }],
    [
      'fracture of the distal radius on the right',
      { 'distal-radius-fracture': 'right', 'distal-radius': 'right' },
    ],
    ['otitis media, bilateral', { 'otitis-media': 'bilateral' }],
    ['The knee pain is worse on the left', { 'knee-pain': 'left', knee: 'left' }],
    ['Knee: right OA', { 'knee-osteoarthritis': 'right', knee: 'right' }],
    ['right OA of the knee', { 'knee-osteoarthritis': 'right', knee: 'right' }],
    ['cataract O.D.', { cataract: 'right' }],
    ['O.D. cataract', { cataract: 'right' }],
  ])('%s', (text, expected) => {
    expect(attached(text)).toEqual(expected);
  });
});

describe('what stands between words and a side behind them', () => {
  test.each([
    ['a comma', 'knee, left'],
    ['a parenthesis', 'knee (left)'],
    ['verbs and articles', 'knee is the left'],
    ['another detail', 'knee, acute, left'],
    ['two words that nobody knows', 'knee brace fitted, left'],
    ['a choice that is not ticked', 'knee: [ ] right [x] left'],
  ])('may be %s: %s', (_name, text) => {
    expect(attached(text)).toMatchObject({ knee: expect.stringContaining('left') });
  });

  test.each([
    ['a semicolon', 'knee; left'],
    ['a full stop', 'knee approx. left'],
    ['a cue', 'knee without left'],
    ['a blank', 'knee *** left'],
    ['three words that nobody knows', 'knee brace fitted today, left again'],
    ['five words that nobody knows, even at the end', 'knee brace fitted today quite tightly, left'],
    ['too many words', 'knee, and it is the one that he has on the, left'],
  ])('may not be %s: %s', (_name, text) => {
    expect(attached(text)).toEqual({});
  });

  test('may be more of them where the side ends its clause', () => {
    expect(attached('knee brace fitted today, left')).toEqual({ knee: 'left' });
  });
});
