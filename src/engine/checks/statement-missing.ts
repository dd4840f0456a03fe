import type { Check, CheckInput } from './check.ts';
import { type ServiceTime, timesOfService } from './times-of-service.ts';

/**
 * A gap where a service is claimed and none of the phrases stands in the note by which the rule's statement is made. On the
 * axis of time the statement is about the minutes told (that they leave out procedures, on which day they were): where
 * none are, nothing is said of them.
 */
export const statementMissing: Check = (input) => {
  const { rule, reading } = input;
  if (reading.says(rule.statement ?? [])) return null;
  if (rule.axis !== 'time') return { kind: 'gap', evidence: [] };
  const told = timesOfService(input).filter(({ isInexact }) => !isInexact);
  // What was just answered is not asked about again.
  if (told.length === 0 || told.some((time) => isAnswer(time, input))) return null;
  return {
    kind: 'gap',
    evidence: told.map(({ part, start, end }) => ({ part, start, end, role: 'time' as const })),
  };
};

/** What stands before minutes that were put in as an answer: "critical care time, 45 minutes", "(45 minutes)". */
const BEFORE_ANSWER = /[,(]\s*$/u;

/** Whether minutes stand as an answer does, and not before the service in its own sentence: "then, 25 minutes psychotherapy". */
function isAnswer({ part, at, start }: ServiceTime, { problem, reading }: CheckInput): boolean {
  if (problem.mentions.some((mention) => mention.at === at && mention.start > start)) return false;
  return BEFORE_ANSWER.test(reading.textOf(part).slice(Math.max(0, start - 3), start));
}
