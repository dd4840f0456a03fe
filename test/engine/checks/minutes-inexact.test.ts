import { describe, expect, test } from 'vitest';
import { minutesInexact } from '#src/engine/checks/minutes-inexact.ts';
import { checkInput } from '../../fixtures/reading.ts';

function told(note: string, times: 'sentence' | 'note' = 'note'): string[] | null {
  const given = {
    id: 'r',
    check: 'minutes-inexact',
    condition: 'psychotherapy',
    axis: 'time',
    times,
  } as const;
  return (
    minutesInexact(checkInput(note, given))?.evidence.map(({ start, end }) => note.slice(start, end)) ?? null
  );
}

describe('a range or a bound in place of minutes', () => {
  test.each([
    ['Psychotherapy, 45-55 minutes.', '45-55 minutes'],
    ['Psychotherapy for at least 40 min.', 'least 40 min'],
    ['Psychotherapy >55 min', '>55 min'],
    ['Psychotherapy. One. Two. Three. Four. The session took 45 to 55 minutes.', '45 to 55 minutes'],
  ])('is asked about in %j', (note, words) => {
    expect(told(note)).toEqual([words]);
  });

  test.each([
    'Psychotherapy.',
    'Psychotherapy, 45 minutes.',
    'Psychotherapy 9:00 to 9:50, over 45 minutes.',
    'Psychotherapy, 45-55 minutes. Time spent: 52 minutes.',
    'Psychotherapy. He walks 20-30 minutes.',
  ])('but not in %j', (note) => {
    expect(told(note)).toBeNull();
  });

  test('nor where it stands in another sentence than the rule looks at', () => {
    expect(told('Psychotherapy. The session took 45-55 minutes.', 'sentence')).toBeNull();
  });
});
