import { expect, test } from 'vitest';
import { clockTime } from '#extension/cards/clock.ts';

test.each([
  ['14:05', '14:05'],
  ['1405', '14:05'],
  ['905', '09:05'],
  ['9.30', '09:30'],
  ['14h05', '14:05'],
  [' 2:05 pm ', '14:05'],
  ['2:05 P.M.', '14:05'],
  ['2p', '14:00'],
  ['12:10 am', '00:10'],
  ['12 pm', '12:00'],
  ['0:00', '00:00'],
])('%j is the time %s', (typed, time) => expect(clockTime(typed)).toBe(time));

test.each(['', '45', '7', '24:00', '14:60', '13 pm', '0 am', '14:5', 'noon', '14:05:30'])(
  '%j is no time of day',
  (typed) => expect(clockTime(typed)).toBeNull(),
);
