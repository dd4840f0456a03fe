import { describe, expect, test } from 'vitest';
import { statementMissing } from '#src/engine/checks/statement-missing.ts';
import { checkInput } from '../../fixtures/reading.ts';

function isMissing(note: string, axis: 'time' | 'type'): boolean {
  const given = {
    id: 'r',
    check: 'statement-missing',
    condition: 'psychotherapy',
    axis,
    statement: ['apart from', 'by video'],
  } as const;
  return statementMissing(checkInput(note, given)) !== null;
}

describe('a statement about the minutes told', () => {
  test.each(['Psychotherapy: 35 minutes.', 'Psychotherapy 9:00 to 9:40.'])('is missing in %j', (note) => {
    expect(isMissing(note, 'time')).toBe(true);
  });

  test.each([
    'Psychotherapy: 35 minutes, apart from the visit.',
    'Psychotherapy: 35 minutes.\nBY VIDEO.',
    'Psychotherapy.',
    'Psychotherapy: 35-45 minutes.',
  ])('but not in %j', (note) => {
    expect(isMissing(note, 'time')).toBe(false);
  });

  test.each(['Psychotherapy, 35 minutes.', 'Psychotherapy (35 minutes) with homework.'])(
    'nor where the minutes were just given as an answer: %j',
    (note) => {
      expect(isMissing(note, 'time')).toBe(false);
    },
  );
});

test('a statement about the service itself needs no minutes', () => {
  expect(isMissing('Psychotherapy.', 'type')).toBe(true);
  expect(isMissing('Psychotherapy by video.', 'type')).toBe(false);
});
