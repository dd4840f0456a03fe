import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { Rule } from '#src/match/rules.ts';
import { createEngine } from '#src/engine/engine.ts';
import { askedFamilies } from '../classification/families.ts';
import { brokenIn, brokenInMixed, insertionsOf, promptsOf } from './broken-promises.ts';
import { ownRules } from './read-rules.ts';

/*
 * DESIGN's promise on answers, for the rules that ship: for every rule, every text it asks about and every answer that
 * writes, reading the answered text again asks that axis of that problem no more, asks nothing new about what was
 * settled, and no other character changed. A new question on another axis is none of these: once a laceration is said
 * to be of the hand, the hand's side may be asked.
 */

const { rules, tests } = ownRules();
const engine = createEngine(rules!);
const all = rules!.packs.flatMap((pack) => pack.rules);
const alone = createEngine(rules!, []);

const LISTED = new Set(['laterality', 'site', 'time']);
const isTried = ({ check, level }: Rule): boolean =>
  /^(?:detail-missing|minutes-missing|stop-missing|minutes-inexact|minutes-shared|stop-unsaid)$/.test(
    check,
  ) && level !== 'off';
const tried = all.filter(isTried).map(({ id }) => id);
const gaps = tests.filter(({ rule }) => tried.includes(rule));

describe.each(gaps)('$rule keeps the promise', ({ rule, asks }) => {
  test.each(asks.map(({ text }) => text))('in %s', (text) => {
    const own = promptsOf(text, engine).filter((prompt) => prompt.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    // What needs an indicator of the note, or is no value of a list, is asked openly, without answers to choose from.
    if (LISTED.has(own[0]!.axis) && !isOpen(own[0]!))
      expect(own.flatMap(insertionsOf).length).toBeGreaterThan(1);
    expect(brokenIn(text, engine)).toEqual([]);
  });
});

/** A time that is told in words, as when a patient was last known well. */
function isOpen({ axis, input, answers }: Prompt): boolean {
  return axis === 'time' && input !== 'times' && answers.every(({ kind }) => kind !== 'value');
}

test('every rule that asks for a detail or for minutes is tried', () => {
  expect(gaps.map(({ rule }) => rule).toSorted()).toEqual(tried.toSorted());
});

// The seed is fixed: two texts may contradict each other so that no answer to one leaves the other alone.
test('texts of several rules in one note keep the promise', () => {
  const lines = fc.constantFrom(
    ...gaps.flatMap(({ asks, quiet }) => [...asks.map(({ text }) => text), ...quiet]),
  );
  let answers = 0;
  fc.assert(
    fc.property(fc.array(lines, { minLength: 2, maxLength: 4 }), (parts) => {
      const text = parts.join('\n');
      answers += promptsOf(text, engine).flatMap(insertionsOf).length;
      expect(brokenInMixed(text, engine)).toEqual([]);
    }),
    { seed: 20_261_001, numRuns: 400 },
  );
  expect(answers).toBeGreaterThan(400);
});

// What the classification alone asks keeps the promise too: each everyday family, by its bare text.
describe('what is asked without a rule of a pack keeps the promise', () => {
  test.each(askedFamilies)('of $family', ({ bare }) => {
    expect(promptsOf(bare, alone).length).toBeGreaterThan(0);
    expect(brokenIn(bare, alone)).toEqual([]);
  });
});
