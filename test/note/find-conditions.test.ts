import { describe, expect, test } from 'vitest';
import { knowledge } from '../fixtures/rules.ts';
import { read, wordsAt } from '../fixtures/reading.ts';

/** The conditions that a sentence names, each with the words that name it. */
function named(text: string): string[] {
  return read(text).conditions.map(
    (each) => `${knowledge.conditions[each.condition]!.id}: ${wordsAt(text, each)}`,
  );
}

describe('a condition and its body site', () => {
  test.each([
    ['Knee osteoarthritis', 'knee-osteoarthritis: Knee osteoarthritis'],
    ['OA of the left knee', 'knee-osteoarthritis: OA of the left knee'],
    ['Knee: advanced degenerative arthritis', 'knee-osteoarthritis: Knee: advanced degenerative arthritis'],
    ['Osteoarthritis, knee', 'knee-osteoarthritis: Osteoarthritis, knee'],
    ['OA - knee', 'knee-osteoarthritis: OA - knee'],
    ['OA (knee)', 'knee-osteoarthritis: OA (knee'],
    ['Osteoarthritis of the knees.', 'knee-osteoarthritis: Osteoarthritis of the knees'],
    ['severe tricompartmental knee OA', 'knee-osteoarthritis: knee OA'],
    ['knee tricompartmental OA', 'knee-osteoarthritis: knee tricompartmental OA'],
    ['Pain in his right knee', 'knee-pain: Pain in his right knee'],
    ['Closed fx of the right distal radius', 'distal-radius-fracture: fx of the right distal radius'],
    ['Fracture, distal radius, left', 'distal-radius-fracture: Fracture, distal radius'],
    ["Colles' fracture", "distal-radius-fracture: Colles' fracture"],
    ['Left ring finger laceration', 'finger-laceration: ring finger laceration'],
    ['gonarthrosis', 'knee-osteoarthritis: gonarthrosis'],
    ['CKD', 'chronic-kidney-disease: CKD'],
    ['chronic kidney disease', 'chronic-kidney-disease: chronic kidney disease'],
    ['otitis media', 'otitis-media: otitis media'],
  ])('%s', (text, condition) => {
    expect(named(text)).toEqual([condition]);
  });
});

describe('words that only stand near each other name nothing', () => {
  test.each([
    ['a verb between them', 'The knee is stable and pain was absent'],
    ['a pronoun between them', 'He moved the knee, she had pain'],
    ['a coordination after the head', 'Pain and stiffness in the morning, knee normal'],
    ['a comma that begins a list', 'Osteoarthritis, knee brace, cane'],
    ['a coordination with nothing between it and the head', 'the knee or pain'],
    ['too many words between them', 'Pain that woke him often from sleep knee'],
    ['a semicolon between them', 'Osteoarthritis; knee'],
    ['a full stop between them', 'Osteoarthritis? knee'],
    ['a cue between them', 'Pain, no knee'],
    ['a blank between them', 'knee *** pain'],
    ['one word of several', 'distal fracture'],
    ['another joint', 'wrist osteoarthritis'],
  ])('%s: %s', (_name, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('a head shared by several sites', () => {
  test('names one condition for each', () => {
    expect(named('knee and shoulder pain')).toEqual([
      'knee-pain: knee and shoulder pain',
      'shoulder-pain: shoulder pain',
    ]);
    expect(named('Pain in the knee, hip and shoulder')).toEqual([
      'knee-pain: Pain in the knee',
      'hip-pain: Pain in the knee, hip',
      'shoulder-pain: Pain in the knee, hip and shoulder',
    ]);
  });

  test('goes on over a comma before the last of them, and over their sides', () => {
    expect(named('knee, elbow, and shoulder pain')).toHaveLength(3);
    expect(named('pain in the knee (left) and hip')).toHaveLength(2);
    expect(named('left knee and right hip OA')).toEqual([
      'knee-osteoarthritis: knee and right hip OA',
      'hip-osteoarthritis: hip OA',
    ]);
  });
});

test('the fuller wording wins over the one it holds', () => {
  expect(named('Finger laceration')).toEqual(['finger-laceration: Finger laceration']);
  expect(named('Laceration of the scalp')).toEqual(['laceration: Laceration']);
});

test('words of a heading are no condition', () => {
  expect(named('Plan: knee pain')).toEqual(['knee-pain: knee pain']);
});

test('words of a choice that is not ticked are no condition', () => {
  expect(named('[ ] knee pain [x] hip pain')).toEqual(['hip-pain: hip pain']);
});

test('a name that another takes apart leaves room for those it held', () => {
  expect(named('knee osteoarthritis with pain in the shoulder')).toEqual([
    'knee-osteoarthritis: knee osteoarthritis',
    'shoulder-pain: pain in the shoulder',
  ]);
});
