import { describe, expect, test } from 'vitest';
import { attached } from '../fixtures/reading.ts';

describe('a side before its noun phrase', () => {
  test.each([
    ['left knee OA', { 'knee-osteoarthritis': 'left', knee: 'left' }],
    ['right distal radius fracture', { 'distal-radius-fracture': 'right', 'distal-radius': 'right' }],
    ['left-sided knee pain', { 'knee-pain': 'left', knee: 'left' }],
    ['right advanced degenerative knee OA', { 'knee-osteoarthritis': 'right', knee: 'right' }],
    ['left 5 cm knee swelling', { knee: 'left' }],
    ['right side of the knee', { knee: 'right' }],
    ['R knee', { knee: 'right' }],
    ['left otitis media', { 'otitis-media': 'left' }],
    ['bilateral hip pain', { 'hip-pain': 'bilateral', hip: 'bilateral' }],
  ])('%s', (text, expected) => {
    expect(attached(text)).toEqual(expected);
  });
});

describe('of two problems in a sentence', () => {
  test('the side of one says nothing of the other', () => {
    expect(attached('Left knee OA and shoulder pain')).toEqual({
      'knee-osteoarthritis': 'left',
      knee: 'left',
    });
    expect(attached('Knee OA and left shoulder pain')).toEqual({ 'shoulder-pain': 'left', shoulder: 'left' });
    expect(attached('OA of the left knee and shoulder pain')).toEqual({
      'knee-osteoarthritis': 'left',
      knee: 'left',
    });
    expect(attached('Left hip osteoarthritis knee pain')).toEqual({
      'hip-osteoarthritis': 'left',
      hip: 'left',
    });
    expect(attached('Ankle sprain, right and knee pain')).toEqual({
      'ankle-sprain': 'right',
      ankle: 'right',
    });
    expect(attached('pain in the knee; left hip pain')).toEqual({ 'hip-pain': 'left', hip: 'left' });
  });

  test('each keeps its own', () => {
    expect(attached('left knee and right hip OA')).toEqual({
      'knee-osteoarthritis': 'left',
      'hip-osteoarthritis': 'right',
      knee: 'left',
      hip: 'right',
    });
    expect(attached('knee pain (left) and elbow pain (right)')).toEqual({
      'knee-pain': 'left',
      knee: 'left',
      'elbow-pain': 'right',
      elbow: 'right',
    });
  });

  test('a side before two sites with one head is said of both', () => {
    expect(attached('right shoulder and elbow pain')).toEqual({
      'shoulder-pain': 'right',
      'elbow-pain': 'right',
      shoulder: 'right',
      elbow: 'right',
    });
    expect(attached('left wrist and elbow are swollen')).toEqual({ wrist: 'left', elbow: 'left' });
  });

  test('an article parts them again', () => {
    expect(attached('pain in the left knee and the shoulder')).toEqual({ 'knee-pain': 'left', knee: 'left' });
  });

  test('a stage right behind its disease stays with it', () => {
    expect(attached('CKD stage 3b and knee pain')).toEqual({ 'chronic-kidney-disease': 'stage 3b' });
    expect(attached('CKD, stage 3b and left knee pain')).toEqual({
      'chronic-kidney-disease': 'stage 3b',
      'knee-pain': 'left',
      knee: 'left',
    });
  });
});

describe('a list of sites', () => {
  test('that ends in a coordination shares its side', () => {
    expect(attached('bilateral wrists, elbows, and knees are tender')).toEqual({
      wrist: 'bilateral',
      elbow: 'bilateral',
      knee: 'bilateral',
    });
  });

  test('that does not, shares none', () => {
    expect(attached('left knee, hip tender')).toEqual({ knee: 'left' });
    expect(attached('left knee, hip, right shoulder, and elbow')).toEqual({
      knee: 'left',
      shoulder: 'right',
      elbow: 'right',
    });
  });
});

describe('what stands between a side and its words', () => {
  test.each([
    ['words of description', 'left severe advanced knee pain'],
    ['two words that nobody knows', 'left tricompartmental patellofemoral knee pain'],
    ['details of other axes', 'left acute knee pain'],
    ['of', 'left side of the knee'],
    ['a choice that is not ticked', '[x] left [ ] right knee'],
  ])('may be %s: %s', (_name, text) => {
    expect(attached(text)).toMatchObject({ knee: expect.stringContaining('left') });
  });

  test.each([
    ['a verb', 'left is a knee brace'],
    ['a pronoun', 'left he moves the knee'],
    ['a comma', 'left, knee brace'],
    ['an article', 'left the knee brace'],
    ['a preposition', 'left with knee brace'],
    ['a cue', 'left without knee brace'],
    ['a blank', 'left *** knee brace'],
    ['three words that nobody knows', 'left one orthotic carbon fibre knee brace'],
  ])('may not be %s: %s', (_name, text) => {
    expect(attached(text)).toEqual({});
  });
});
