import { describe, expect, test } from 'vitest';
import { anchorOf, rankOf } from '#src/engine/anchor.ts';
import type { Note } from '#src/note/note.ts';
import { analysed, lexicon, noteOfParts } from '../fixtures/reading.ts';

/** The sentence of the mention that would be edited, from its start. */
function anchor(note: string | Note, condition = 'knee-pain'): string | null {
  const { problems, reading } = analysed(note);
  const found = anchorOf(
    problems.find((problem) => problem.condition.id === condition)!,
    reading,
    lexicon,
  );
  return found === null ? null : reading.textOf(found.sentence.part).slice(found.start, found.sentence.end);
}

function ranks(text: string): number[] {
  return analysed(text).problems[0]!.mentions.map((mention) => rankOf(mention, lexicon));
}

describe('the mention that a clinician would edit', () => {
  test('is the one in the assessment, wherever it stands', () => {
    expect(anchor('HPI: knee pain, one\nAssessment: knee pain, two\nPlan: knee pain, three')).toBe(
      'knee pain, two',
    );
    expect(anchor(noteOfParts({ Plan: 'knee pain, one', Assessment: 'knee pain, two' }))).toBe(
      'knee pain, two',
    );
  });

  test('is the first of its section', () => {
    expect(anchor('Plan: knee pain, one. More. Knee pain, two.')).toBe('knee pain, one.');
  });

  test('under no heading comes before the review of systems and after the plan', () => {
    expect(anchor('Knee pain, one\nROS: knee pain, two')).toBe('Knee pain, one');
    expect(anchor('Knee pain, one\nPlan: knee pain, two')).toBe('knee pain, two');
  });

  test('is one that is meant now, of this patient', () => {
    expect(anchor('Assessment: no knee pain now\nHPI: knee pain, two')).toBe('knee pain, two');
    expect(anchor('Assessment: history of knee pain\nHPI: possible knee pain')).toBe('knee pain');
  });

  test('is none where nothing may be asked: instructions, allergies, context', () => {
    expect(anchor('Allergies: knee pain with statins')).toBeNull();
    expect(anchor(noteOfParts({ HPI: 'No knee pain' }, ['Knee pain']))).toBeNull();
  });
});

test('sections rank as the vocabulary says, no heading in the middle', () => {
  expect(ranks('Knee pain\nAssessment: knee pain\nROS: knee pain\nCOURSE: knee pain')).toEqual([4, 0, 8, 4]);
});
