import { describe, expect, test } from 'vitest';
import type { CheckResult } from '#src/engine/checks/check.ts';
import { minutesMissing } from '#src/engine/checks/minutes-missing.ts';
import { checkInput } from '../../fixtures/reading.ts';

function missing(note: string): CheckResult | null {
  return minutesMissing(
    checkInput(note, { id: 'r', check: 'minutes-missing', condition: 'psychotherapy', axis: 'time' }),
  );
}

describe('the time of a service is missing', () => {
  test.each([
    'Psychotherapy provided.',
    'Psychotherapy for ____ minutes.',
    'Psychotherapy {30/45/60:1} min.',
    'Psychotherapy [ ] 30 min [ ] 45 min',
    'Psychotherapy. One. Two. Three. Walked for 45 minutes.',
    'Psychotherapy began at 9:00.',
  ])('in %j', (note) => {
    expect(missing(note)).toEqual({ kind: 'gap', evidence: [] });
  });

  test.each([
    'Psychotherapy for 45 minutes.',
    '45-min psychotherapy.',
    'Psychotherapy x 45 min',
    'Psychotherapy, 0900-0945.',
    'Psychotherapy 9:00 a.m. to 9:53 a.m.',
    'Forty-five minutes of psychotherapy.',
    'Psychotherapy [ ] 30 min [x] 45 min',
    'Total time 45 minutes.\nPsychotherapy provided.',
    'Psychotherapy provided. Goals reviewed. Time spent: 45 minutes.',
    'Start 9:00 a.m.\nSeen with mother.\nMood is better.\nSleeps well.\nPsychotherapy.\nStop 9:45 a.m.',
  ])('but not in %j', (note) => {
    expect(missing(note)).toBeNull();
  });

  test('nor where the minutes of the session stand anywhere', () => {
    expect(missing('Psychotherapy. One. Two. Three. Four. The session took 45 minutes.')).toBeNull();
  });

  test('but it is where these are of something else as well', () => {
    const note = 'Psychotherapy. One. Two. Three. Four. Total 45 minutes, including a call.';
    expect(missing(note)).not.toBeNull();
  });
});
