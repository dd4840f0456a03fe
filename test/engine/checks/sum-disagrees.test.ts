import { describe, expect, test } from 'vitest';
import { sumDisagrees } from '#src/engine/checks/sum-disagrees.ts';
import { checkInput } from '../../fixtures/reading.ts';

function differing(note: string): string[] | null {
  const given = {
    id: 'r',
    check: 'sum-disagrees',
    condition: 'psychotherapy',
    axis: 'time',
    statement: ['in all'],
  } as const;
  const found = sumDisagrees(checkInput(note, given));
  return found?.evidence.map(({ start, end }) => note.slice(start, end)) ?? null;
}

describe('the minutes of services and their total', () => {
  test.each([
    'Psychotherapy 20 min\nIndividual therapy 15 min\nIn all 40 min',
    'Psychotherapy 20 min, individual therapy 15 min.\nIn all 40 min',
  ])('differ in %j', (note) => {
    expect(differing(note)).toEqual(['40 min', '20 min']);
  });

  test.each([
    ['the sum is the total', 'Psychotherapy 20 min\nIndividual therapy 20 min\nIn all 40 min'],
    ['one service is told', 'Psychotherapy 20 min\nIn all 40 min'],
    ['no total is told', 'Psychotherapy 20 min\nIndividual therapy 15 min'],
    ['two totals are told', 'Psychotherapy 20 min\nIndividual therapy 15 min\nIn all 40 min\nIn all 41 min'],
    [
      'a service has no minutes',
      'Psychotherapy 20 min\nPsychotherapy 15 min\nIndividual therapy\nIn all 40 min',
    ],
    [
      'other minutes stand beside one',
      'Psychotherapy 20 min, walk 5 min\nIndividual therapy 15 min\nIn all 40 min',
    ],
    ['one is a range', 'Psychotherapy 20-25 min\nIndividual therapy 15 min\nIn all 40 min'],
  ])('are left alone where %s', (_, note) => {
    expect(differing(note)).toBeNull();
  });
});
