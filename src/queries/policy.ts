import { isWaiting, type QueryLife } from './life.ts';
import { wallClock } from './wall-clock.ts';
import { afterWorking, type WorkingCalendar } from './working-time.ts';

/** When what is done about a query without an answer, in whole working hours after it was opened. */
export interface QueryPolicy {
  /** The first day on which queries are opened that go by it, YYYY-MM-DD: those of before keep their times. */
  readonly since: string;
  readonly remindAfter: number;
  readonly dueAfter: number;
  readonly escalateAfter: number;
  readonly expireAfter: number;
  /** To whom, one after the other: "Physician advisor". */
  readonly escalateTo: readonly string[];
  readonly calendar: WorkingCalendar;
}

/** The policies one after the other, in any order; the first stands for the days before all others. */
export type QueryPolicies = readonly [QueryPolicy, ...QueryPolicy[]];

/** What a policy asks to be done now. */
export type Todo = 'remind' | 'escalate' | 'expire';

/** Where a query that waits for its answer stands. Times of day as clocks show them where the policy's people work, YYYY-MM-DDTHH:MM; null where its calendar has no working time. */
export interface Standing {
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly todo: Todo | null;
}

/** When a policy asks for what. Times as in `Standing`. */
export interface PolicyTimes {
  readonly remindAt: string | null;
  readonly dueAt: string | null;
  readonly escalateAt: string | null;
  readonly expireAt: string | null;
}

/** The policy that a query goes by which was opened at a moment: the last that had begun. */
export function policyAt(openedAt: string, policies: QueryPolicies): QueryPolicy {
  const begun = policies.filter(
    ({ since, calendar }) => since <= wallClock(openedAt, calendar.zone).slice(0, 10),
  );
  return begun.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1) ?? policies[0];
}

/** What is asked for when, of a query that was opened at a moment. */
export function policyTimes(openedAt: string, policy: QueryPolicy): PolicyTimes {
  const at = (hours: number): string | null => afterWorking(hours * 60, openedAt, policy.calendar);
  return {
    remindAt: at(policy.remindAfter),
    dueAt: at(policy.dueAfter),
    escalateAt: at(policy.escalateAfter),
    expireAt: at(policy.expireAfter),
  };
}

/** Where a query stands at `now`, a moment; null when no answer is waited for. */
export function standingOf(life: QueryLife, policies: QueryPolicies, now: string): Standing | null {
  const { openedAt } = life;
  if (openedAt === null || !isWaiting(life)) return null;
  const policy = policyAt(openedAt, policies);
  const { remindAt, dueAt, escalateAt, expireAt } = policyTimes(openedAt, policy);
  const clock = wallClock(now, policy.calendar.zone);
  const isPast = (time: string | null): boolean => time !== null && time <= clock;
  const todo = (): Todo | null => {
    if (isPast(expireAt)) return 'expire';
    if (isPast(escalateAt) && life.escalations === 0) return 'escalate';
    return isPast(remindAt) && life.reminders === 0 && life.escalations === 0 ? 'remind' : null;
  };
  return { dueAt, isOverdue: isPast(dueAt), todo: todo() };
}

/** To whom a query is escalated next; the last on the list again when all were asked. */
export function nextLevel({ escalations }: QueryLife, { escalateTo }: QueryPolicy): string {
  return escalateTo[Math.min(escalations, escalateTo.length - 1)] ?? '';
}
