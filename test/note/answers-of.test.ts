import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createMemory } from '#src/note/memory.ts';
import { mentionsByCondition } from '#src/note/named.ts';
import { noteOf, type Note } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { answersOf } from '#src/note/answers-of.ts';
import { classifiedEngine, classifiedLexicon } from '../fixtures/classified.ts';
import { noteOfParts, wordsAt } from '../fixtures/reading.ts';

/** What settles an axis of the first condition a note names, as "axis value" with the code it leads to. */
function answers(given: string | Note): string[] {
  const reading = readNote(
    typeof given === 'string' ? noteOf(given) : given,
    classifiedLexicon,
    createMemory(),
  );
  const [[condition, named]] = mentionsByCondition(reading, classifiedLexicon) as unknown as [
    [number, Parameters<typeof answersOf>[1]],
  ];
  return answersOf(condition, named, reading, classifiedLexicon).map(({ axis, value, leadsTo }) =>
    [axis, value, ...leadsTo].join(' '),
  );
}

describe('what settles an axis of a condition', () => {
  test('is said anywhere in the note, in any part, and in context', () => {
    const settled = ['type systolic I50.2'];
    expect(answers('Heart failure.\nSeen today.\nEcho: reduced ejection fraction.')).toEqual(settled);
    expect(answers(noteOfParts({ Plan: 'Heart failure', HPI: 'HFrEF' }))).toEqual(settled);
    expect(answers(noteOfParts({ Plan: 'Heart failure' }, ['HFrEF']))).toEqual(settled);
  });

  test('is said of its family alone', () => {
    expect(answers('Gout. HFrEF.')).toEqual([]);
    expect(answers('Systolic heart failure. HFpEF.')).toEqual(['type diastolic I50.3']);
  });

  test.each([
    'Heart failure. No HFrEF.',
    'Heart failure. Mother had HFrEF.',
    'Heart failure. Return if HFrEF.',
    'Heart failure.\nFamily history: HFrEF.',
  ])('is not what is denied, another’s or in case of: %s', (text) => {
    expect(answers(text)).toEqual([]);
  });

  test('may be past or uncertain', () => {
    expect(answers('Heart failure. History of HFrEF.')).toEqual(['type systolic I50.2']);
    expect(answers('Heart failure. Probable HFrEF.')).toEqual(['type systolic I50.2']);
  });

  test('is a part of the body only in the sentence of the condition', () => {
    expect(answers('Gout with podagra.')).toEqual(['site big-toe']);
    expect(answers('Gout. Seen today. Podagra.')).toEqual([]);
    expect(answers('Idiopathic gout of the knee. Seen today. The knee is well, podagra.')).toEqual([]);
  });

  test('counts only beside the condition or its body site where its family may be there several times', () => {
    expect(answers('Unbearable otalgia. Seen today.')).toEqual(['severity severe']);
    expect(answers('Ear pain. Seen today. The ear is unbearable.')).toEqual(['severity severe']);
    expect(answers('Ear pain. Seen today. The knee is unbearable.')).toEqual([]);
    expect(answers('Ear pain. Seen today. All is unbearable.')).toEqual([]);
  });
});

test('it is a detail of the problem, in its place', () => {
  const text = 'Heart failure.\nEcho: reduced ejection fraction.';
  const [problem] = analyse(noteOf(text), classifiedEngine).problems;
  expect(problem!.details).toHaveLength(1);
  const [detail] = problem!.details;
  expect(detail).toMatchObject({ axis: 'type', value: 'systolic', leadsTo: ['I50.2'], via: 'note' });
  expect(wordsAt(text, detail!)).toBe('reduced ejection fraction');
});
