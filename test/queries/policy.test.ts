import { describe, expect, test } from 'vitest';
import { nextLevel, type QueryPolicy, type Standing, standingOf } from '#src/queries/policy.ts';
import { afterWorking, workingMinutes, type WorkingCalendar } from '#src/queries/working-time.ts';
import { lifeAfter, MONDAY } from './lives.ts';

const DAY = { from: 8 * 60, to: 16 * 60 };
const calendar: WorkingCalendar = {
  week: [null, DAY, DAY, DAY, DAY, DAY, null],
  holidays: ['2026-11-26'],
};
const policy: QueryPolicy = {
  remindAfter: 8,
  dueAfter: 16,
  escalateAfter: 24,
  expireAfter: 80,
  escalateTo: ['Physician advisor', 'Department chief'],
  calendar,
};

function at(now: string, ...kinds: Parameters<typeof lifeAfter>): Standing | null {
  return standingOf(lifeAfter(...kinds), policy, now);
}

describe('working time', () => {
  test.each([
    [60, MONDAY, '2026-11-23T11:00'],
    [360, MONDAY, '2026-11-23T16:00'],
    [361, MONDAY, '2026-11-24T08:01'],
    [0, MONDAY, '2026-11-23T10:00'],
    [60, '2026-11-23T05:30:00+01:00', '2026-11-23T09:00'],
    [60, '2026-11-23T23:30:00+01:00', '2026-11-24T09:00'],
    [8 * 60, '2026-11-25T10:00:00+01:00', '2026-11-27T10:00'], // over a holiday
    [8 * 60, '2026-11-27T10:00:00+01:00', '2026-11-30T10:00'], // over a weekend
    [60, '2027-12-31T15:30:00Z', '2028-01-03T08:30'], // over the turn of a year
  ])('%i minutes after %s is %s', (minutes, from, to) => {
    expect(afterWorking(minutes, from, calendar)).toBe(to);
  });

  test('what lies so many minutes after is so many minutes away', () => {
    for (const minutes of [0, 1, 59, 360, 500, 2400, 5000]) {
      const to = afterWorking(minutes, MONDAY, calendar)!;
      expect(workingMinutes(MONDAY, to, calendar)).toBe(minutes);
    }
    expect(workingMinutes('2026-11-24T10:00', MONDAY, calendar)).toBe(0);
  });

  test('a calendar without working time has no due day', () => {
    const none = { week: [null, null, null, null, null, null, null], holidays: [] };
    expect(afterWorking(1, MONDAY, none)).toBeNull();
  });
});

describe('a policy', () => {
  test('asks for nothing before its time', () => {
    expect(at('2026-11-24T09:59:00+01:00', 'drafted', 'issued')).toEqual({
      dueAt: '2026-11-25T10:00',
      isOverdue: false,
      todo: null,
    });
  });
  test('asks for a reminder, and once it was sent for nothing until it is to be escalated', () => {
    expect(at('2026-11-24T10:00:00+01:00', 'drafted', 'issued')?.todo).toBe('remind');
    expect(at('2026-11-24T10:00:00+01:00', 'drafted', 'issued', 'reminded')?.todo).toBeNull();
    expect(at('2026-11-27T10:00:00+01:00', 'drafted', 'issued', 'reminded')?.todo).toBe('escalate');
    expect(at('2026-11-27T10:00:00+01:00', 'drafted', 'issued', 'escalated')).toMatchObject({
      isOverdue: true,
      todo: null,
    });
  });
  test('lets it expire', () => {
    expect(at('2026-12-31T10:00:00+01:00', 'drafted', 'issued', 'escalated')?.todo).toBe('expire');
  });
  test('has nothing to say of what waits for no answer', () => {
    expect(at('2026-12-31T10:00:00+01:00', 'drafted')).toBeNull();
    expect(at('2026-12-31T10:00:00+01:00', 'drafted', 'issued', 'answered')).toBeNull();
  });
  test('names who is next', () => {
    expect(nextLevel(lifeAfter('drafted', 'issued'), policy)).toBe('Physician advisor');
    expect(nextLevel(lifeAfter('drafted', 'issued', 'escalated'), policy)).toBe('Department chief');
    expect(nextLevel(lifeAfter('drafted', 'issued', 'escalated', 'escalated'), policy)).toBe(
      'Department chief',
    );
  });
});
