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

/** Where a query stands at `now`, a moment; null when no answer is waited for. */
export function standingOf(life: QueryLife, policy: QueryPolicy, now: string): Standing | null {
  const { openedAt } = life;
  if (openedAt === null || !isWaiting(life)) return null;
  const at = (hours: number): string | null =>
    afterWorking(Math.round(hours * 60), openedAt, policy.calendar);
  const isPast = (time: string | null): boolean => time !== null && time <= now.slice(0, time.length);
  const dueAt = at(policy.dueAfter);
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
