import { describe, expect, test } from 'vitest';
import { timesOfService } from '#src/engine/checks/times-of-service.ts';
import type { Note } from '#src/note/note.ts';
import { checkInput, noteOfParts } from '../../fixtures/reading.ts';

/** The times that stand with psychotherapy, as "part words = minutes". */
function times(note: string | Note): string[] {
  const input = checkInput(note, {
    id: 'r',
    check: 'minutes-missing',
    condition: 'psychotherapy',
    axis: 'time',
  });
  return timesOfService(input).map(
    ({ part, start, end, minutes }) => `${part} ${input.reading.textOf(part).slice(start, end)} = ${minutes}`,
  );
}

describe('a total stands with a service', () => {
  test('in its own sentence, in the one before and in the two after', () => {
    expect(
      times('Spent 10 minutes. Psychotherapy 20 minutes. And 30 minutes. And 40 minutes. And 50 minutes.'),
    ).toEqual(['0 10 minutes = 10', '0 20 minutes = 20', '0 30 minutes = 30', '0 40 minutes = 40']);
    expect(times('Walked 10 minutes. Seen. Psychotherapy.')).toEqual([]);
  });

  test('once, however often the service is named', () => {
    expect(times('Psychotherapy. Psychotherapy for 45 minutes. Psychotherapy went well.')).toEqual([
      '0 45 minutes = 45',
    ]);
  });
});

describe('a start and a stop', () => {
  test('stand with it from anywhere', () => {
    expect(times('9:00 to 9:45\nOne.\nTwo.\nThree.\nFour.\nPsychotherapy.')).toEqual(['0 9:00 to 9:45 = 45']);
  });

  test('in sentences of their own are one time', () => {
    expect(times('Start: 9:00\nMood is better.\nPsychotherapy.\nStop: 9:45')).toEqual([
      '0 9:00\nMood is better.\nPsychotherapy.\nStop: 9:45 = 45',
    ]);
  });

  test('without the other say nothing', () => {
    expect(times('Start: 9:00\nPsychotherapy.')).toEqual([]);
    expect(times('Psychotherapy.\nStop: 9:45')).toEqual([]);
    expect(times('Stop: 9:45\nPsychotherapy.\nStart: 9:00')).toEqual([]);
  });

  test('are of one part', () => {
    expect(times(noteOfParts({ one: 'Start: 9:00', two: 'Psychotherapy.\nStop: 9:45' }))).toEqual([]);
  });
});
