import { expect, it } from 'vitest';
import { dayOf } from '#extension/services/today.ts';

it("is the calendar day of the clinician's own clock", () => {
  expect(dayOf(new Date(2026, 9, 1, 0, 5))).toBe('2026-10-01');
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
});
