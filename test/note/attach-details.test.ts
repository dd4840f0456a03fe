import { describe, expect, test } from 'vitest';
import { knowledge } from '../fixtures/rules.ts';
import { read, wordsAt } from '../fixtures/reading.ts';

/** What the details of a sentence are said of: for each condition and each site that has some, their values. */
function attached(text: string): Record<string, string> {
  const { conditions, sites, broader } = read(text);
  const said = [
    ...conditions.map(({ condition, details }) => ({ name: knowledge.conditions[condition]!.id, details })),
    ...sites.map(({ site, details }) => ({ name: knowledge.sites[site]!.id, details })),
    ...broader.map((mention) => ({ name: wordsAt(text, mention), details: mention.details })),
  ];
  const found: Record<string, string> = {};
  for (const { name, details } of said) {
    if (details.length > 0) found[name] = details.map(({ value }) => value).join(', ');
  }
  return found;
}

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

describe('a side that says nothing', () => {
  test.each([
    ['as a verb', 'He left the clinic with knee pain'],
    ['as an adverb', 'Needs imaging right away, knee pain'],
    ['of the body as a whole', 'right now knee pain'],
    ['before what the text does not name', 'right heart catheterization last year, then knee pain'],
    ['with a verb between', 'The left is normal, knee pain'],
    ['across a semicolon', 'shoulder pain; left'],
    ['in small letters where it counts only as written', 'r knee pain'],
    ['of an eye, said of a knee', 'knee pain OD'],
    ['that was not ticked', '[ ] left knee: pain'],
    ['too far off', 'left one two three knee pain'],
  ])('%s: %s', (_name, text) => {
    expect(attached(text)).toEqual({});
  });
});

test('a site whose name holds its side has it', () => {
  expect(attached('right upper quadrant pain')).toEqual({});
  expect(attached('swelling of the RUE')).toEqual({});
});

test('two sides joined are both sides', () => {
  expect(attached('Pain in the right and left knees')).toEqual({
    'knee-pain': 'bilateral',
    knee: 'bilateral',
  });
});

test('details of other axes go their own way', () => {
  expect(attached('acute left knee pain, chronic hip OA')).toEqual({
    'knee-pain': 'acute, left',
    knee: 'acute, left',
    'hip-osteoarthritis': 'chronic',
    hip: 'chronic',
  });
  expect(attached('acute systolic heart failure')).toEqual({ 'heart-failure': 'acute, systolic' });
});

describe('a ticked side', () => {
  test.each([
    ['[ ] right [x] left knee pain', 'left'],
    ['[x] right [ ] left knee pain', 'right'],
    ['(x) right ( ) left knee pain', 'right'],
    ['knee pain: [x] right [ ] left', 'right'],
    ['knee pain: [ ] right [x] left', 'left'],
    ['☐ right ☒ left knee pain', 'left'],
  ])('%s', (text, side) => {
    expect(attached(text)).toEqual({ 'knee-pain': side, knee: side });
  });
});

test('the broader word has the side that is said of it', () => {
  expect(attached('The left fracture was reduced; the cut on the right')).toMatchObject({
    fracture: 'left',
    cut: 'right',
  });
});
