import { anything, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import shipped from '#rules/worklist/query-policy.json' with { type: 'json' };
import { isQueryPolicy, policyFaults } from '#src/queries/check-policy.ts';
import { nextLevel, policyAt, type QueryPolicy, type Standing, standingOf } from '#src/queries/policy.ts';
import { isZone, wallClock } from '#src/queries/wall-clock.ts';
import { afterWorking, workingMinutes, type WorkingCalendar } from '#src/queries/working-time.ts';
import { lifeAfter, MONDAY } from './lives.ts';

const DAY = { from: '08:00', to: '16:00' };
const calendar: WorkingCalendar = {
  week: { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
  holidays: ['2026-11-26'],
};
const policy: QueryPolicy = {
  since: '2026-01-01',
  remindAfter: 8,
  dueAfter: 16,
  escalateAfter: 24,
  expireAfter: 80,
  escalateTo: ['Physician advisor', 'Department chief'],
  calendar,
};

function at(now: string, ...kinds: Parameters<typeof lifeAfter>): Standing | null {
  return standingOf(lifeAfter(...kinds), [policy], now);
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
    expect(afterWorking(1, MONDAY, { week: {}, holidays: [] })).toBeNull();
  });

  test('work until midnight ends with the day', () => {
    const late = { week: { monday: { from: '16:00', to: '24:00' } }, holidays: [] };
    expect(afterWorking(480, MONDAY, late)).toBe('2026-11-24T00:00');
    expect(afterWorking(481, MONDAY, late)).toBe('2026-11-30T16:01');
    expect(workingMinutes(MONDAY, '2026-11-24T10:00:00+01:00', late)).toBe(480);
  });

  test('people in another zone work by the clocks there', () => {
    const chicago = { ...calendar, zone: 'America/Chicago' }; // seven hours behind
    expect(afterWorking(60, MONDAY, chicago)).toBe('2026-11-23T09:00');
    expect(afterWorking(60, '2026-11-23T16:30:00+01:00', chicago)).toBe('2026-11-23T10:30');
    expect(afterWorking(60, '2026-11-23T00:30:00+01:00', chicago)).toBe('2026-11-23T09:00'); // Sunday evening there
    expect(workingMinutes('2026-11-23T16:00:00+01:00', '2026-11-23T11:00:00-06:00', chicago)).toBe(120);
  });

  test('a clock that is put back gives nobody an hour more', () => {
    const berlin = { ...calendar, zone: 'Europe/Berlin' };
    expect(afterWorking(8 * 60, '2026-10-23T10:00:00Z', berlin)).toBe('2026-10-26T12:00'); // back on the 25th
    expect(workingMinutes('2026-10-23T10:00:00Z', '2026-10-26T11:00:00Z', berlin)).toBe(8 * 60);
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

describe('a policy that begins on a day', () => {
  const hasty: QueryPolicy = { ...policy, since: '2026-11-24', dueAfter: 1, expireAfter: 24 };

  test('is gone by from that day on, and queries of before keep their times', () => {
    expect(policyAt('2026-11-23T23:59:00+01:00', [policy, hasty])).toBe(policy);
    expect(policyAt('2026-11-24T00:00:00+01:00', [policy, hasty])).toBe(hasty);
    expect(standingOf(lifeAfter('drafted', 'issued'), [policy, hasty], '2026-11-27T12:00:00+01:00')).toEqual({
      dueAt: '2026-11-25T10:00',
      isOverdue: true,
      todo: 'escalate',
    });
  });
  test('begins when that day begins where its people work', () => {
    const there: QueryPolicy = { ...hasty, calendar: { ...calendar, zone: 'Pacific/Auckland' } };
    expect(policyAt('2026-11-23T13:00:00+01:00', [policy, there])).toBe(there); // one in the morning there
  });
  test('may stand anywhere in the list, and what is before all of them goes by the first', () => {
    expect(policyAt('2026-11-30T10:00:00+01:00', [hasty, policy])).toBe(hasty);
    expect(policyAt('2020-01-01T10:00:00+01:00', [hasty, policy])).toBe(hasty);
  });
});

describe('a policy that somebody wrote', () => {
  test('is taken when it is like the one that ships', () => {
    expect(policyFaults(shipped)).toEqual([]);
    expect(isQueryPolicy({ ...policy, calendar: { ...calendar, zone: 'America/Chicago' } })).toBe(true);
  });
  test.each([
    ['since', { since: '2026-02-30' }],
    ['hours', { remindAfter: 0 }],
    ['hours', { dueAfter: '8' }],
    ['hours', { dueAfter: 1.5 }],
    ['hours', { expireAfter: 10_001 }],
    [
      'hours',
      { expireAfter: 10_000, calendar: { ...calendar, week: { monday: { from: '08:00', to: '10:00' } } } },
    ],
    ['order', { remindAfter: 25 }],
    ['order', { dueAfter: 81 }],
    ['escalate-to', { escalateTo: [' '] }],
    ['escalate-to', { escalateTo: Array.from({ length: 11 }, () => 'Chief') }],
    ['week', { calendar: { ...calendar, week: {} } }],
    ['week', { calendar: { ...calendar, week: { monday: { from: '16:00', to: '08:00' } } } }],
    ['week', { calendar: { ...calendar, week: { funday: DAY } } }],
    ['week', { calendar: { ...calendar, week: { monday: { from: '8:00', to: '25:00' } } } }],
    ['holidays', { calendar: { ...calendar, holidays: ['26 November'] } }],
    ['zone', { calendar: { ...calendar, zone: 'Here/There' } }],
    ['zone', { calendar: { ...calendar, zone: 7 } }],
  ])('is refused for its %s: %j', (fault, part) => {
    expect(policyFaults({ ...policy, ...part })).toEqual([fault]);
  });
  test('is refused whatever else it is', () => {
    assert(property(anything(), (value) => !isQueryPolicy(value)));
  });
});

test('a wall clock shows what the zone says at any moment', () => {
  expect(wallClock('2026-11-27T16:43:05+01:00', undefined)).toBe('2026-11-27T16:43');
  expect(wallClock('2026-11-27T00:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-27T05:45');
  expect(wallClock('2026-12-31T23:30:00Z', 'Asia/Tokyo')).toBe('2027-01-01T08:30');
  expect(isZone('Middle-earth/Shire')).toBe(false);
});
