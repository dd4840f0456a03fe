import type { PolicyFault } from '#src/queries/check-policy.ts';
import { policyTimes, type QueryPolicy } from '#src/queries/policy.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { timeText } from './query-words.ts';

/** How each is mended. */
export const FAULT_WORDS: Readonly<Record<PolicyFault | 'day-taken', MessageKey>> = {
  since: 'policyFaultSince',
  'day-taken': 'policyFaultTaken',
  hours: 'policyFaultHours',
  order: 'policyFaultOrder',
  'escalate-to': 'policyFaultLevels',
  week: 'policyFaultWeek',
  holidays: 'policyFaultHolidays',
  zone: 'policyFaultZone',
};

/** Since when it holds: "From 2026-12-01", and of the one that ships that it was always there. */
export function beginsText(policy: QueryPolicy, shipped: QueryPolicy): string {
  return policy === shipped ? say('policyShipped') : say('policyFrom', policy.since);
}

/** When all of it would be for a query that is issued at a moment. */
export function examplesText(policy: QueryPolicy, moment: string): string {
  const { remindAt, dueAt, escalateAt, expireAt } = policyTimes(moment, policy);
  return say('policyExample', ...[remindAt, dueAt, escalateAt, expireAt].map((time) => timeText(time ?? '')));
}
