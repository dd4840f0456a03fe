import { expect, it } from 'vitest';
import { type FactsBy, queryFacts } from '#extension/queries/query-facts.ts';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { applied, type QueryLife } from '#src/queries/life.ts';
import { ACTS, DRAFT, event } from '../../queries/lives.ts';

/** Monday to Friday, eight to four; due after 24 working hours: on the third day. */
const MONDAY_NOON = '2026-11-23T12:00:00+01:00';

function life(...acts: readonly (readonly [keyof typeof ACTS, string])[]): QueryLife {
  let found: QueryLife | null = null;
  for (const [kind, at] of acts) found = applied(found, 'q', event(ACTS[kind], at));
  return found!;
}

function fact(now: string, ...acts: readonly (readonly [keyof typeof ACTS, string])[]): unknown {
  const by: FactsBy = {
    policies: [policy],
    now,
    serviceOf: () => 'Cardiology',
    nameOf: (chart: string) => chart,
  };
  return queryFacts([life(['drafted', MONDAY_NOON], ...acts)], by)[0];
}

it('a draft is no query yet', () => {
  expect(fact(MONDAY_NOON)).toBeUndefined();
});

it('a query that waits is waiting, and overdue once its time is over', () => {
  const issued = ['issued', MONDAY_NOON] as const;
  expect(fact('2026-11-24T12:00:00+01:00', issued)).toEqual({
    chart: DRAFT.record.chart,
    month: '2026-11',
    author: 'Dr. Quill',
    service: 'Cardiology',
    rules: ['cardiology/heart-failure-type'],
    template: null,
    result: 'waiting',
    minutes: null,
    isInTime: false,
  });
  expect(fact('2026-11-26T12:01:00+01:00', issued)).toMatchObject({ result: 'overdue' });
});

/** The fact of a query that was answered then. */
function answered(at: string): unknown {
  return fact('2026-11-30T09:00:00+01:00', ['issued', MONDAY_NOON], ['answered', at]);
}

it('a response has the working minutes it took, and whether it came in time', () => {
  expect(answered('2026-11-24T09:00:00+01:00')).toMatchObject({
    result: 'agreed',
    minutes: 300,
    isInTime: true,
  });
  expect(answered('2026-11-27T09:00:00+01:00')).toMatchObject({ result: 'agreed', isInTime: false });
});

it('a response that was written down later counts from when it was given', () => {
  const act = {
    ...ACTS.answered,
    answer: { option: null, text: '', by: 'Dr. Quill', at: '2026-11-24T09:00:00+01:00' },
  };
  const issued = event(ACTS.issued, MONDAY_NOON);
  const asked = applied(life(['drafted', MONDAY_NOON]), 'q', issued)!;
  const told = applied(asked, 'q', event(act, '2026-11-30T09:00:00+01:00'))!;
  const by: FactsBy = {
    policies: [policy],
    now: '2026-11-30T10:00:00+01:00',
    serviceOf: () => null,
    nameOf: (chart: string) => chart,
  };
  expect(queryFacts([told], by)[0]).toMatchObject({ minutes: 300, isInTime: true });
});

it('a query that was opened again counts from then', () => {
  const acts = [
    ['issued', MONDAY_NOON],
    ['answered', '2026-11-23T13:00:00+01:00'],
    ['reopened', '2026-11-24T08:00:00+01:00'],
  ] as const;
  expect(fact('2026-11-24T09:00:00+01:00', ...acts)).toMatchObject({ result: 'waiting', minutes: null });
  expect(fact('2026-11-24T12:00:00+01:00', ...acts, ['answered', '2026-11-24T09:30:00+01:00'])).toMatchObject(
    { result: 'agreed', minutes: 90 },
  );
});

it('one that was retracted or expired has no time', () => {
  const now = '2026-12-30T09:00:00+01:00';
  expect(fact(now, ['issued', MONDAY_NOON], ['retracted', MONDAY_NOON])).toMatchObject({
    result: 'removed',
    minutes: null,
  });
  expect(fact(now, ['issued', MONDAY_NOON], ['expired', now])).toMatchObject({
    result: 'no-response',
    minutes: null,
  });
});
