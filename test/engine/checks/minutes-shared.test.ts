import { expect, test } from 'vitest';
import { minutesShared } from '#src/engine/checks/minutes-shared.ts';
import { checkInput } from '../../fixtures/reading.ts';

function isShared(note: string): boolean {
  const given = { id: 'r', check: 'minutes-shared', condition: 'psychotherapy', axis: 'time' } as const;
  return minutesShared(checkInput(note, given)) !== null;
}

test.each(['35 minutes of psychotherapy', '9:00 to 9:40 psychotherapy'])(
  'one time stands in the sentence of both: %j',
  (note) => {
    expect(isShared(note)).toBe(true);
  },
);

test.each([
  'Psychotherapy',
  'Psychotherapy. 35 minutes.',
  'Psychotherapy 20 minutes, visit 15 minutes',
  'Psychotherapy, start 9:00',
])('but none or several in %j', (note) => {
  expect(isShared(note)).toBe(false);
});
