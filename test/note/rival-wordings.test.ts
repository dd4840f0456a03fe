import { describe, expect, test } from 'vitest';
import { knowledge } from '../fixtures/rules.ts';
import { read, wordsAt } from '../fixtures/reading.ts';

/** The conditions that a sentence names, each with the words that name it. */
function named(text: string): string[] {
  return read(text).conditions.map(
    (each) => `${knowledge.conditions[each.condition]!.id}: ${wordsAt(text, each)}`,
  );
}

const kneeOaShoulderPain = ['knee-osteoarthritis: knee OA', 'shoulder-pain: shoulder pain'];

describe('a site belongs to the head beside it', () => {
  test.each([
    ['Left knee OA and shoulder pain', kneeOaShoulderPain],
    ['Left knee OA, shoulder pain', kneeOaShoulderPain],
    ['Severe knee OA with shoulder pain', kneeOaShoulderPain],
    [
      'OA of the knee and shoulder pain',
      ['knee-osteoarthritis: OA of the knee', 'shoulder-pain: shoulder pain'],
    ],
    ['Severe OA of the knee, hip pain', ['knee-osteoarthritis: OA of the knee', 'hip-pain: hip pain']],
    ['OA of the left knee, and hip pain', ['knee-osteoarthritis: OA of the left knee', 'hip-pain: hip pain']],
    [
      'Hip OA, knee pain, elbow pain',
      ['hip-osteoarthritis: Hip OA', 'knee-pain: knee pain', 'elbow-pain: elbow pain'],
    ],
    ['Hip OA knee pain', ['hip-osteoarthritis: Hip OA', 'knee-pain: knee pain']],
  ])('%s', (text, conditions) => {
    expect(named(text)).toEqual(conditions);
  });
});

describe('a head belongs to the sites beside it', () => {
  test('where it stands between two sites, each of which has one', () => {
    expect(named('OA of the knee with pain of the hip')).toEqual([
      'knee-osteoarthritis: OA of the knee',
      'hip-pain: pain of the hip',
    ]);
    expect(named('Pain of the knee with pain of the elbow')).toEqual([
      'knee-pain: Pain of the knee',
      'elbow-pain: pain of the elbow',
    ]);
  });

  test('and to no site that is no part of their list', () => {
    expect(named('Knee swelling with abdominal pain')).toEqual(['abdominal-pain: abdominal pain']);
    expect(named('Pain in the knee with radiation to the hip')).toEqual(['knee-pain: Pain in the knee']);
  });

  test('and to all sites of a list', () => {
    expect(named('hip, knee and elbow pain')).toHaveLength(3);
    expect(named('Pain in the hip or knee')).toHaveLength(2);
  });

  test('but not to a site that a coordination parts from it', () => {
    expect(named('pain of the knee or OA of the hip')).toEqual([
      'knee-pain: pain of the knee',
      'hip-osteoarthritis: OA of the hip',
    ]);
  });

  test('and not to one after a parenthesis that names its own', () => {
    expect(named('Abdominal pain (epigastric) and elbow swelling')).toEqual([
      'abdominal-pain: Abdominal pain',
    ]);
  });
});

test('one site may have two heads', () => {
  expect(named('Right knee pain, OA of the knee')).toEqual([
    'knee-pain: knee pain',
    'knee-osteoarthritis: OA of the knee',
  ]);
  expect(named('left knee pain and OA of the left knee')).toEqual([
    'knee-pain: knee pain',
    'knee-osteoarthritis: OA of the left knee',
  ]);
});
