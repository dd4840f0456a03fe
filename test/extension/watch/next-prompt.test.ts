import { describe, expect, test } from 'vitest';
import { promptAfter, promptFrom } from '#extension/watch/next-prompt.ts';
import { promptOf } from './prompt-of.ts';

const TEXT = 'Knee pain. Hip pain. Eye pain.';
const knee = promptOf(TEXT, 'Knee pain');
const hip = promptOf(TEXT, 'Hip pain');
const plan = promptOf(TEXT, 'Eye pain', { part: 1 });
const all = [plan, hip, knee];

describe('the question at or after the caret', () => {
  test.each([
    ['at the beginning', { part: 0, at: 0 }, knee],
    ['within its words', { part: 0, at: 4 }, knee],
    ['right behind its words', { part: 0, at: 9 }, knee],
    ['after it', { part: 0, at: 10 }, hip],
    ['after the last of its field', { part: 0, at: 30 }, plan],
    ['after the last of all: round to the first', { part: 2, at: 0 }, knee],
    ['nowhere', null, knee],
  ])('with the caret %s', (_where, from, expected) => {
    expect(promptFrom(all, from)?.key).toBe(expected.key);
  });

  test('is none where none is open', () => {
    expect(promptFrom([], { part: 0, at: 0 })).toBeNull();
  });
});

test('the one after a question goes round', () => {
  expect(promptAfter(all, knee.key)?.key).toBe(hip.key);
  expect(promptAfter(all, hip.key)?.key).toBe(plan.key);
  expect(promptAfter(all, plan.key)?.key).toBe(knee.key);
  expect(promptAfter(all, 'gone')?.key).toBe(knee.key);
});
