import { describe, expect, test } from 'vitest';
import { attached } from '../fixtures/reading.ts';

describe('a side that says nothing', () => {
  test.each([
    ['as a verb', 'He left the clinic with knee pain'],
    ['as an adverb', 'Needs imaging right away, knee pain'],
    ['of the body as a whole', 'right now knee pain'],
    ['before what the text does not name', 'right heart catheterization last year, then knee pain'],
    ['with a verb between', 'The left is normal, knee pain'],
    ['across a semicolon', 'shoulder pain; left'],
    ['in small letters where it counts only as written', 'r knee pain'],
    ['of an eye, behind a comma as a degree is', 'knee pain, OD'],
    ['that was not ticked', '[ ] left knee: pain'],
    ['too far off', 'left one two three knee pain'],
  ])('%s: %s', (_name, text) => {
    expect(attached(text)).toEqual({});
  });
});

test('a site whose name holds its side has it, whatever stands around it', () => {
  expect(attached('swelling of the RUE and knee')).toEqual({ 'upper-limb': 'right' });
  expect(attached('left hip and RUE')).toEqual({ hip: 'left', 'upper-limb': 'right' });
});

test('a side of one organ alone names the organ where it is said of nothing else', () => {
  expect(attached('knee pain OD')).toEqual({ eye: 'right' });
  expect(attached('OS: gas bubble 90%')).toEqual({ eye: 'left' });
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
