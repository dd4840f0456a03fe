import type { QueryPolicy } from '#src/queries/policy.ts';
import { WEEKDAYS } from '#src/queries/working-time.ts';
import { type MessageKey, say } from './say.ts';

export const DAY_NAMES: Readonly<Record<(typeof WEEKDAYS)[number], MessageKey>> = {
  sunday: 'daySunday',
  monday: 'dayMonday',
  tuesday: 'dayTuesday',
  wednesday: 'dayWednesday',
  thursday: 'dayThursday',
  friday: 'dayFriday',
  saturday: 'daySaturday',
};

/** "Reminder after 16 h, answer due after 24, escalation after 40, end after 120." */
export function hoursText({ remindAfter, dueAfter, escalateAfter, expireAfter }: QueryPolicy): string {
  return say('policyHours', remindAfter, dueAfter, escalateAfter, expireAfter);
}

/** All that a policy says, a line each. */
export function policyLines(policy: QueryPolicy): string[] {
  const { escalateTo, calendar } = policy;
  const { week, holidays, zone } = calendar;
  const days = WEEKDAYS.flatMap((day) => {
    const hours = week[day];
    return hours == null ? [] : [say('policyDayHours', say(DAY_NAMES[day]), hours.from, hours.to)];
  });
  return [
    hoursText(policy),
    ...(escalateTo.length > 0 ? [say('policyEscalatedTo', escalateTo.join(', '))] : []),
    say('policyWorkingHours', days.join(', ')),
    ...(holidays.length > 0 ? [say('policyFree', holidays.join(', '))] : []),
    say('policyZoneIs', zone ?? say('policyZoneHere')),
  ];
}
