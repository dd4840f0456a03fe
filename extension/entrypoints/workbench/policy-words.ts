import type { PolicyFault } from '#src/queries/check-policy.ts';
import { policyTimes, type QueryPolicy } from '#src/queries/policy.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { timeText } from './query-words.ts';

/** How each is mended. */
export const FAULT_WORDS: Readonly<Record<PolicyFault | 'past' | 'day-taken', MessageKey>> = {
  since: 'policyFaultSince',
  past: 'policyFaultPast',
  'day-taken': 'policyFaultTaken',
  hours: 'policyFaultHours',
  order: 'policyFaultOrder',
  'escalate-to': 'policyFaultLevels',
  week: 'policyFaultWeek',
  holidays: 'policyFaultHolidays',
  zone: 'policyFaultZone',
};

/** When all of it would be for a query that is issued at a moment. */
export function examplesText(policy: QueryPolicy, moment: string): string {
  const { remindAt, dueAt, escalateAt, expireAt } = policyTimes(moment, policy);
  return say('policyExample', ...[remindAt, dueAt, escalateAt, expireAt].map((time) => timeText(time ?? '')));
}
