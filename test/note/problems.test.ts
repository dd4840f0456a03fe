import { describe, expect, test } from 'vitest';
import type { Note } from '#src/note/note.ts';
import { analysed, noteOfParts, problem } from '../fixtures/reading.ts';

function names(note: string | Note): string[] {
  return analysed(note).problems.map(({ condition }) => condition.id);
}

describe('mentions of one condition', () => {
  test('are one problem, across sentences, parts and context', () => {
    const note = noteOfParts({ HPI: 'Knee OA for years. OA of the knee is worse.', Assessment: 'Knee OA' }, [
      'Knee OA',
    ]);
    expect(problem(note, 'knee-osteoarthritis').mentions.map(({ sentence }) => sentence.part)).toEqual([
      0, 0, 1, 2,
    ]);
    expect(names(note)).toEqual(['knee-osteoarthritis']);
  });

  test('of several conditions are several, in the order of the note', () => {
    expect(names('Hip OA and knee pain. Ankle sprain. Hip OA.')).toEqual([
      'hip-osteoarthritis',
      'knee-pain',
      'ankle-sprain',
    ]);
  });

  test('have their place and the words of their body site', () => {
    const text = 'HPI: stable.\nOA of the left knee.';
    const [mention] = problem(text, 'knee-osteoarthritis').mentions;
    expect(text.slice(mention!.start, mention!.end)).toBe('OA of the left knee');
    expect(text.slice(mention!.site!.start, mention!.site!.end)).toBe('knee');
    expect(problem('CKD', 'chronic-kidney-disease').mentions[0]!.site).toBeNull();
  });
});

describe('a problem is present', () => {
  test.each([
    ['Knee pain.', true],
    ['Possible knee pain.', true],
    ['No knee pain today. Knee pain yesterday.', true],
    ['PMH: knee pain\nHPI: knee pain', true],
    ['No knee pain.', false],
    ['History of knee pain.', false],
    ['PMH: knee pain', false],
    ['Family history: knee pain', false],
    ['Return precautions: knee pain', false],
    ['Mother has knee pain.', false],
  ])('%j: %s', (text, isPresent) => {
    expect(problem(text, 'knee-pain').isPresent).toBe(isPresent);
  });

  test('until a doubt about it is settled by a denial behind', () => {
    expect(problem('Possible knee OA. Films: no knee OA.', 'knee-osteoarthritis').isPresent).toBe(false);
    expect(problem('No knee OA. Possible knee OA.', 'knee-osteoarthritis').isPresent).toBe(true);
    expect(problem('Knee OA. Denies knee OA.', 'knee-osteoarthritis').isPresent).toBe(true);
  });

  test('only by what the clinician drafts, not by context alone', () => {
    expect(problem(noteOfParts({ HPI: 'Stable.' }, ['Knee pain']), 'knee-pain').isPresent).toBe(false);
  });
});

test('a problem is uncertain while every present mention is', () => {
  expect(problem('Possible knee OA.', 'knee-osteoarthritis').isUncertain).toBe(true);
  expect(problem('Possible knee OA. Plan: injection for knee OA.', 'knee-osteoarthritis').isUncertain).toBe(
    false,
  );
  expect(problem('Possible knee OA. History of knee OA.', 'knee-osteoarthritis').isUncertain).toBe(true);
});
