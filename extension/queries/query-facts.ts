import type { QueryFact, QueryResult } from '#src/measures/query-fact.ts';
import { isWaiting, type QueryLife } from '#src/queries/life.ts';
import { policyAt, policyTimes, type QueryPolicies, standingOf } from '#src/queries/policy.ts';
import { wallClock } from '#src/queries/wall-clock.ts';
import { workingMinutes } from '#src/queries/working-time.ts';
import { issuedOn } from './issued-on.ts';

/** What facts of queries are read against. */
export interface FactsBy {
  readonly policies: QueryPolicies;
  /** The moment, RFC 3339 with an offset. */
  readonly now: string;
  /** The service of a chart, by what the chart is known by; null where it does not say. */
  readonly serviceOf: (chart: string) => string | null;
  /** What a chart goes by now, by what a query knew it by. */
  readonly nameOf: (chart: string) => string;
}

/** What measures see of queries: of those that were issued, retracted ones included. */
export function queryFacts(lives: Iterable<QueryLife>, by: FactsBy): QueryFact[] {
  return [...lives].flatMap((life) => {
    const issued = issuedOn(life);
    return issued === null ? [] : [factOf(life, issued, by)];
  });
}

function factOf(life: QueryLife, issued: string, { policies, now, serviceOf, nameOf }: FactsBy): QueryFact {
  const { draft, openedAt } = life;
  const chart = nameOf(draft.record.chart);
  const answeredAt = life.outcome === null ? null : responseAt(life);
  return {
    chart,
    month: issued.slice(0, 7),
    author: draft.to.name === '' ? null : draft.to.name,
    service: serviceOf(chart),
    rules: draft.asks.map(({ rule }) => rule),
    template: draft.template,
    result: resultOf(life, policies, now),
    ...(answeredAt !== null && openedAt !== null
      ? timed(openedAt, answeredAt, policies)
      : { minutes: null, isInTime: false }),
  };
}

function timed(
  openedAt: string,
  answeredAt: string,
  policies: QueryPolicies,
): Pick<QueryFact, 'minutes' | 'isInTime'> {
  const policy = policyAt(openedAt, policies);
  const { dueAt } = policyTimes(openedAt, policy);
  return {
    minutes: workingMinutes(openedAt, answeredAt, policy.calendar),
    isInTime: dueAt === null || wallClock(answeredAt, policy.calendar.zone) <= dueAt,
  };
}

function resultOf(life: QueryLife, policies: QueryPolicies, now: string): QueryResult {
  if (!isWaiting(life) && life.outcome !== null) return life.outcome;
  return standingOf(life, policies, now)?.isOverdue === true ? 'overdue' : 'waiting';
}

/** When its outcome came: the first answer or settling since it was last opened; null for a query nobody answered. */
function responseAt({ events, openedAt }: QueryLife): string | null {
  const opened = events.findLastIndex(({ at, kind }) => at === openedAt && isOpening(kind));
  const response = events.slice(opened + 1).find(({ kind }) => kind === 'answered' || kind === 'settled');
  if (response === undefined) return null;
  return response.kind === 'answered' ? (response.answer.at ?? response.at) : response.at;
}

function isOpening(kind: string): boolean {
  return kind === 'issued' || kind === 'reopened';
}
