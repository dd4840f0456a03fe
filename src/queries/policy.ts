import { isWaiting, type QueryLife } from './life.ts';
import { afterWorking, type WorkingCalendar } from './working-time.ts';

/** When what is done about a query without an answer, in working hours after it was issued. */
export interface QueryPolicy {
  readonly remindAfter: number;
  readonly dueAfter: number;
  readonly escalateAfter: number;
  readonly expireAfter: number;
  /** To whom, one after the other: "Physician advisor". */
  readonly escalateTo: readonly string[];
  readonly calendar: WorkingCalendar;
}

/** What a policy asks to be done now. */
export type Todo = 'remind' | 'escalate' | 'expire';

/** Where a query that waits for its answer stands. Times of day, YYYY-MM-DDTHH:MM; null where the calendar has no working time. */
export interface Standing {
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly todo: Todo | null;
}

/** When the answer to a query is due that was opened at a moment, as in `Standing`. */
export function dueTime(openedAt: string, policy: QueryPolicy): string | null {
  return timeAfter(policy.dueAfter, openedAt, policy);
}

/** Where a query stands at `now`, a moment; null when no answer is waited for. */
export function standingOf(life: QueryLife, policy: QueryPolicy, now: string): Standing | null {
  const { openedAt } = life;
  if (openedAt === null || !isWaiting(life)) return null;
  const at = (hours: number): string | null => timeAfter(hours, openedAt, policy);
  const isPast = (time: string | null): boolean => time !== null && time <= now.slice(0, time.length);
  const dueAt = dueTime(openedAt, policy);
  const todo = (): Todo | null => {
    if (isPast(at(policy.expireAfter))) return 'expire';
    if (isPast(at(policy.escalateAfter)) && life.escalations === 0) return 'escalate';
    return isPast(at(policy.remindAfter)) && life.reminders === 0 && life.escalations === 0 ? 'remind' : null;
  };
  return { dueAt, isOverdue: isPast(dueAt), todo: todo() };
}

/** To whom a query is escalated next; the last on the list again when all were asked. */
export function nextLevel({ escalations }: QueryLife, { escalateTo }: QueryPolicy): string {
  return escalateTo[Math.min(escalations, escalateTo.length - 1)] ?? '';
}

function timeAfter(hours: number, openedAt: string, { calendar }: QueryPolicy): string | null {
  return afterWorking(Math.round(hours * 60), openedAt, calendar);
}
