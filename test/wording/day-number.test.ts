import { expect, test } from 'vitest';
import { dayNumber } from '#src/wording/reading/day-number.ts';

const day = Date.UTC(2026, 2, 14) / 86_400_000;

test.each([
  '2026-03-14',
  '2026-03-14 06:00',
  '3/14/26',
  '03/14/2026',
  '3-14-2026',
  '14 Mar 2026',
  'March 14, 2026',
  'mar 14th 2026',
])('%s is the fourteenth of March', (written) => expect(dayNumber(written)).toBe(day));

test('a range is dated by the first date that has its year', () => {
  expect(dayNumber('6/6-6/12/26')).toBe(Date.UTC(2026, 5, 12) / 86_400_000);
  expect(dayNumber('2026-03-14 to 2026-03-17')).toBe(day);
});

test.each(['', '3/14', 'HD 3', '13/45/2026', 'Foo 14 2026', '120/80', 'since 2019'])(
  '%j has no date with a year',
  (written) => {
    expect(dayNumber(written)).toBeNull();
  },
);
