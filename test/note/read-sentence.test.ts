import { describe, expect, test } from 'vitest';
import { HISTORICAL, HYPOTHETICAL, NEGATED, OTHER_PERSON, UNCERTAIN } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { readSentence } from '#src/note/read-sentence.ts';
import type { SentenceReading } from '#src/note/sentence-reading.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon, read, wordsAt } from '../fixtures/reading.ts';

/** The conditions of a sentence with what is said of each. */
function meant(text: string): Record<string, number> {
  return Object.fromEntries(
    read(text).conditions.map(({ condition, assertion }) => [knowledge.conditions[condition]!.id, assertion]),
  );
}

describe('a sentence', () => {
  test('is read whole: heading, conditions, sites, details, times', () => {
    const text = 'Plan: psychotherapy for 45 minutes, right knee pain';
    const { heading, conditions, sites, times } = read(text);
    expect(knowledge.sections[heading!.section]!.id).toBe('plan');
    expect(text.slice(0, heading!.end)).toBe('Plan:');
    expect(conditions.map((each) => wordsAt(text, each))).toEqual(['psychotherapy', 'knee pain']);
    expect(sites.map((each) => wordsAt(text, each))).toEqual(['knee']);
    expect(conditions[1]!.details.map((each) => `${each.value} = ${wordsAt(text, each)}`)).toEqual([
      'right = right',
    ]);
    expect(times.map((each) => wordsAt(text, each))).toEqual(['45 minutes']);
  });

  test('is read the same wherever it stands in a text', () => {
    const sentence = 'Denies knee pain, has left shoulder pain.';
    const text = `Seen today.\n\n${sentence} Then more.`;
    const start = text.indexOf(sentence);
    const placed = readSentence(
      text,
      { start, end: start + sentence.length },
      true,
      lexicon,
      createMemory().scratch,
    );
    expect(placed).toEqual(read(sentence));
  });

  test('is read the same by columns that were used before', () => {
    const { scratch } = createMemory();
    const readWith = (text: string): SentenceReading =>
      readSentence(text, { start: 0, end: text.length }, true, lexicon, scratch);
    const sentences = [
      'No left knee OA, *** right hip pain [ ] ankle sprain',
      'Left knee pain',
      'knee '.repeat(400),
      'PMH: right knee pain, psychotherapy 45 min',
      'OA of hip',
    ];
    const fresh = sentences.map(read);
    expect(sentences.map(readWith)).toEqual(fresh);
    expect(sentences.toReversed().map(readWith)).toEqual(fresh.toReversed());
  });

  test.each([
    '',
    '   ',
    '***',
    '.',
    'The patient was seen and discharged in good order.',
    '\u0000',
    '\ud800',
  ])('of %j names nothing', (text) => {
    expect(read(text)).toEqual({
      heading: null,
      isUnknownHeading: false,
      item: null,
      leads: 0,
      side: null,
      conditions: [],
      sites: [],
      broader: [],
      times: [],
      answers: [],
      topics: 0,
    });
  });
});

describe('what is said of a condition', () => {
  test.each<[string, Record<string, number>]>([
    ['No knee pain', { 'knee-pain': NEGATED }],
    ['Denies pain in the knee or shoulder', { 'knee-pain': NEGATED, 'shoulder-pain': NEGATED }],
    ['Denies knee pain but has shoulder pain', { 'knee-pain': NEGATED, 'shoulder-pain': 0 }],
    ['Fracture of the distal radius was ruled out', { 'distal-radius-fracture': NEGATED }],
    ['Possible distal radius fracture', { 'distal-radius-fracture': UNCERTAIN }],
    ['Knee OA versus hip OA', { 'knee-osteoarthritis': UNCERTAIN, 'hip-osteoarthritis': UNCERTAIN }],
    ['History of ankle sprain', { 'ankle-sprain': HISTORICAL }],
    ['Ankle sprain 3 years ago', { 'ankle-sprain': HISTORICAL }],
    ['Return if knee pain worsens', { 'knee-pain': HYPOTHETICAL }],
    ['Mother has knee osteoarthritis', { 'knee-osteoarthritis': OTHER_PERSON }],
    ['No change in knee pain', { 'knee-pain': 0 }],
    ['3 week history of knee pain', { 'knee-pain': 0 }],
    ['Knee OA without swelling', { 'knee-osteoarthritis': 0 }],
  ])('%s', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});

test('times alone are read of a sentence that names nothing else', () => {
  expect(read('Spent 45 minutes.').times).toHaveLength(1);
  expect(read('COURSE: stable').isUnknownHeading).toBe(true);
});

describe('a broader word', () => {
  test('is found with its details where no condition is named', () => {
    const { broader, conditions } = read('The left fracture was reduced');
    expect(conditions).toEqual([]);
    expect(broader.map(({ details }) => details.map(({ value }) => value))).toEqual([['left']]);
  });

  test('inside a condition’s own name stands for nothing else', () => {
    expect(read('left distal radius fracture').broader).toEqual([]);
  });
});

test('the side of a condition is its body site’s too, and no other detail is', () => {
  const sideOf = read('right acute OA of the knee');
  expect(sideOf.conditions[0]!.details.map(({ value }) => value)).toEqual(['right', 'acute']);
  expect(sideOf.sites[0]!.details.map(({ value }) => value)).toEqual(['right']);
  expect(read('right knee').sites[0]!.details).toHaveLength(1);
});

test('the heading of a part that holds nothing else is no condition', () => {
  const { heading, conditions } = read('ASSESSMENT:');
  expect(knowledge.sections[heading!.section]!.id).toBe('assessment');
  expect(conditions).toEqual([]);
});
