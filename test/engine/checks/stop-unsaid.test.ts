import { describe, expect, test } from 'vitest';
import { stopUnsaid } from '#src/engine/checks/stop-unsaid.ts';
import { checkInput } from '../../fixtures/reading.ts';

function openAt(note: string): string | null {
  const given = {
    id: 'r',
    check: 'stop-unsaid',
    condition: 'psychotherapy',
    axis: 'time',
    statement: ['stop', 'ended'],
  } as const;
  const anchor = stopUnsaid(checkInput(note, given))?.anchor;
  return anchor === undefined ? null : note.slice(anchor.start - 5, anchor.end);
}

describe('a start without a stop', () => {
  test.each([
    'Note\nPsychotherapy, start 0910',
    '0910 psychotherapy with mother\n0930 calmer',
    'Note\nPsychotherapy, start 0910\nEnded well.',
    'Note\nPsychotherapy, start 0910\nGroup, start 1000, ended 1100',
  ])('is open in %j', (note) => {
    expect(openAt(note)).not.toBeNull();
  });

  test.each([
    'Psychotherapy',
    'Psychotherapy, start 0910, stop 0955',
    'Psychotherapy, start 0910, stop ____',
    'Psychotherapy from 0910 to 0955',
    'Psychotherapy, start 0910, 45 minutes',
    '0910 psychotherapy with mother\n0955 ended',
  ])('but not in %j', (note) => {
    expect(openAt(note)).toBeNull();
  });

  test('is asked about where it stands, though it is not the first', () => {
    const note = '0900 psychotherapy A\n0950 psychotherapy B\n1000 ended';
    expect(openAt(note)).toBeNull();
    expect(openAt('Note\nPsychotherapy, start 0800, stop 0850\nThen psychotherapy, start 0900')).toBe(
      'Then psychotherapy',
    );
  });
});
