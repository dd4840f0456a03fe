import type { QueryPolicy } from './policy.ts';
import { isZone } from './wall-clock.ts';
import { afterWorking, WEEKDAYS, type WorkingHours } from './working-time.ts';

/** What is wrong with a policy, by the part of it that is to be mended. */
export type PolicyFault = 'since' | 'hours' | 'order' | 'escalate-to' | 'week' | 'holidays' | 'zone';

/** A policy waits no longer than these working hours: five years of forty a week. */
export const MOST_HOURS = 10_000;
export const MOST_LEVELS = 10;
export const LONGEST_LEVEL = 80;
export const MOST_HOLIDAYS = 400;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** A minute of a day, and the end of one. */
const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u;

type Parts = Readonly<Record<string, unknown>>;

/** Whether a value of whatever origin is a policy that can be gone by. */
export function isQueryPolicy(value: unknown): value is QueryPolicy {
  return policyFaults(value).length === 0;
}

/** All that is wrong with a value as a policy, from the first part to the last. By hand: zod makes its checks of text. */
export function policyFaults(value: unknown): PolicyFault[] {
  const policy = partsOf(value);
  const calendar = partsOf(policy['calendar']);
  const faults: [PolicyFault, boolean][] = [
    ['since', isDay(policy['since'])],
    ['hours', hoursOf(policy).every(isHours)],
    ['order', !hoursOf(policy).every(isHours) || isInOrder(policy)],
    ['escalate-to', isListOf(policy['escalateTo'], MOST_LEVELS, isLevel)],
    ['week', isWeek(calendar['week'])],
    ['holidays', isListOf(calendar['holidays'], MOST_HOLIDAYS, isDay)],
    [
      'zone',
      calendar['zone'] === undefined || (typeof calendar['zone'] === 'string' && isZone(calendar['zone'])),
    ],
  ];
  const found = faults.filter(([, isSound]) => !isSound).map(([fault]) => fault);
  return found.length === 0 && !hasTimes(value) ? ['hours'] : found;
}

/** Hours that no working week of ten years reaches are never over. `value` has no other fault. */
function hasTimes(value: unknown): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every part of it was looked at
  const { since, expireAfter, calendar } = value as QueryPolicy;
  return afterWorking(expireAfter * 60, `${since}T00:00:00Z`, calendar) !== null;
}

function hoursOf({ remindAfter, dueAfter, escalateAfter, expireAfter }: Parts): unknown[] {
  return [remindAfter, dueAfter, escalateAfter, expireAfter];
}

/** A reminder before it goes higher, and both and the due time before it is given up. */
function isInOrder(policy: Parts): boolean {
  const [remind, due, escalate, expire] = hoursOf(policy).map(Number);
  return remind! <= escalate! && Math.max(due!, escalate!) <= expire!;
}

function isHours(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_HOURS;
}

/** A week in which somebody works: where nobody ever does, nothing is ever due. */
function isWeek(value: unknown): boolean {
  const days = Object.entries(partsOf(value));
  const names: readonly string[] = WEEKDAYS;
  return days.length > 0 && days.every(([name, day]) => names.includes(name) && isWorkingHours(day));
}

function isWorkingHours(value: unknown): value is WorkingHours {
  const { from, to } = partsOf(value);
  return isClock(from) && isClock(to) && from < to;
}

function isClock(value: unknown): value is string {
  return typeof value === 'string' && CLOCK.test(value);
}

function isLevel(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_LEVEL;
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isListOf(value: unknown, most: number, isEach: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isEach);
}

function partsOf(value: unknown): Parts {
  return isParts(value) ? value : {};
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
