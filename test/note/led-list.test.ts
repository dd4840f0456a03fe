import { describe, expect, test } from 'vitest';
import { HYPOTHETICAL, NEGATED } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { lexicon } from '../fixtures/reading.ts';

/** What is said of each line by the one that opens the list it stands in. */
function led(...lines: string[]): number[] {
  return readNote(noteOf(lines.join('\n')), lexicon, createMemory()).sentences.map(({ implied }) => implied);
}

describe('a line that ends in a colon says of the list behind it', () => {
  test('what its cues say', () => {
    expect(led('She denies:', '1. knee pain', '2. hip pain')).toEqual([0, NEGATED, NEGATED]);
    expect(led('Return if:', '- knee pain', '- swelling')).toEqual([0, HYPOTHETICAL, HYPOTHETICAL]);
  });

  test('and of none behind a line that is no item, or a heading', () => {
    expect(led('Denies:', '- knee pain', 'Hip pain since May.', '- shoulder pain')).toEqual([
      0,
      NEGATED,
      0,
      0,
    ]);
    expect(led('Denies:', 'Assessment:', '- knee OA')).toEqual([0, 0, 0]);
  });

  test('and of no item that stands beside the line itself', () => {
    expect(led('1. Denies:', '- knee pain', '2. Hip OA')).toEqual([0, NEGATED, 0]);
  });

  test('and of no list of another kind, nor one behind a blank line', () => {
    expect(led('Denies:', '- knee pain', '1. Hip OA')).toEqual([0, NEGATED, 0]);
    expect(led('Denies:', '- knee pain', '', '- hip OA')).toEqual([0, NEGATED, 0]);
  });

  test('and nothing where a name stands in it, or words between cue and colon', () => {
    expect(led('Knee OA, no swelling:', '- hip OA')).toEqual([0, 0]);
    expect(led('Not at goal, no change in plan:', '- hip OA')).toEqual([0, 0]);
  });

  test('and nothing where it goes on after the colon', () => {
    expect(led('Denies: knee pain.', '- hip pain')).toEqual([0, 0]);
  });
});
