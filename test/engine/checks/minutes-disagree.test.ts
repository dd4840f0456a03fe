import { describe, expect, test } from 'vitest';
import { minutesDisagree } from '#src/engine/checks/minutes-disagree.ts';
import { checkInput } from '../../fixtures/reading.ts';

/** The words that disagree, or null. */
function disagreement(note: string): string[] | null {
  const input = checkInput(note, {
    id: 'r',
    check: 'minutes-disagree',
    condition: 'psychotherapy',
    axis: 'time',
  });
  const result = minutesDisagree(input);
  if (result === null) return null;
  expect(result.kind).toBe('conflict');
  return result.evidence.map(({ part, start, end, role }) => {
    expect(role).toBe('time');
    return input.reading.textOf(part).slice(start, end);
  });
}

describe('a total disagrees with start and stop', () => {
  test.each([
    ['Psychotherapy 9:00-9:45, 60 minutes.', ['9:00-9:45', '60 minutes']],
    ['Psychotherapy 60 minutes. 9:00 a.m. to 9:45 a.m.', ['9:00 a.m. to 9:45 a.m.', '60 minutes']],
    ['Psychotherapy, 9:00-9:45, 43 min', ['9:00-9:45', '43 min']],
    ['Psychotherapy 60 minutes.\nStart 9:00. Stop 9:45.', ['9:00. Stop 9:45', '60 minutes']],
    ['Psychotherapy 11:30 pm to 12:15 am, 60 minutes', ['11:30 pm to 12:15 am', '60 minutes']],
  ])('in %j', (note, words) => {
    expect(disagreement(note)).toEqual(words);
  });

  test.each([
    ['they agree', 'Psychotherapy 9:00-9:45, 45 minutes.'],
    ['they differ by a minute: clocks are read to the minute', 'Psychotherapy 9:00-9:45, 46 minutes.'],
    ['there is no start and stop', 'Psychotherapy 45 minutes.'],
    ['there is no total', 'Psychotherapy 9:00-9:45.'],
    [
      'there are two totals: one may be of something else',
      'Psychotherapy 9:00-9:45, 45 minutes of 60 minutes.',
    ],
    ['there are two services', 'Psychotherapy 9:00-9:45, group 10:00-11:00, 60 minutes.'],
    ['the other is no time of day', 'Psychotherapy 45 minutes, in care from 2015 to 2018'],
    ['the total counts more', 'Psychotherapy 9:00-9:45, 60 minutes including a call.'],
    ['the total leaves something out', 'Psychotherapy 9:00-9:45, 30 minutes excluding a test.'],
    ['the total is that of the day', 'Psychotherapy 9:00-9:45, 60 minutes today.'],
    ['the figure is a date', 'Psychotherapy 9:00-9:45, 12.05.2026 hours'],
  ])('but not where %s', (_name, note) => {
    expect(disagreement(note)).toBeNull();
  });
});
