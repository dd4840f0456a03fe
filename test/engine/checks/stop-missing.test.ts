import { describe, expect, test } from 'vitest';
import { stopMissing } from '#src/engine/checks/stop-missing.ts';
import { checkInput } from '../../fixtures/reading.ts';

function missing(note: string): boolean {
  const input = checkInput(note, {
    id: 'r',
    check: 'stop-missing',
    condition: 'psychotherapy',
    axis: 'time',
    times: 'sentence',
  });
  return stopMissing(input) !== null;
}

describe('a stop is missing', () => {
  test.each(['Start 9:00, psychotherapy.', 'Start 9:00.\nPsychotherapy, stop ____.'])('in %j', (note) => {
    expect(missing(note)).toBe(true);
  });

  test.each([
    ['the stop is told', 'Start 9:00, psychotherapy, stop 9:45.'],
    ['minutes are told', 'Start 9:00, psychotherapy, 45 minutes.'],
    ['there is no start', 'Psychotherapy, stop ____.'],
    ['the start comes behind', 'Psychotherapy. Start 9:00.'],
    ['the start stands too far before', 'Start 9:00.\nMood better.\nPsychotherapy, stop ____.'],
  ])('but not where %s', (_name, note) => {
    expect(missing(note)).toBe(false);
  });
});
