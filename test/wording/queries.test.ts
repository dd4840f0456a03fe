import { describe, expect, test } from 'vitest';
import { createEdition } from '#src/wording/edition.ts';
import { lintQuery } from '#src/wording/lint-query.ts';
import { ownRules } from '../rules/read-rules.ts';
import { type QueryCase, queryCases, queryOf } from './query-set.ts';

const edition = createEdition(ownRules().rules!.wording);
const cases = queryCases();

/** The rules a query breaks, each once, with the words of each breach. */
function broken(one: QueryCase): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const { rule, quote } of lintQuery(queryOf(one, edition), { channel: one.channel, edition })) {
    rules.set(rule, [...(rules.get(rule) ?? []), quote]);
  }
  return rules;
}

test('the set has at least 120 queries of its own, half of them compliant, and breaches of every rule tested', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  const compliant = cases.filter((one) => one.expect.length === 0).length;
  expect(Math.abs(compliant / cases.length - 0.5)).toBeLessThan(0.06);
  const breached = new Set(cases.flatMap((one) => one.expect.map((rule) => rule.slice(0, 4))));
  expect([...breached].toSorted()).toEqual(Object.keys(edition.rules).toSorted());
});

describe.each([
  ['compliant', cases.filter((one) => one.expect.length === 0)],
  ['not compliant', cases.filter((one) => one.expect.length > 0)],
])('%s', (_name, some) => {
  test.each(some.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const found = broken(one);
    expect([...found.keys()]).toEqual(one.expect.map((rule) => rule.slice(0, 4)));
    for (const wanted of one.expect.filter((rule) => rule.length > 4)) {
      const quotes = found.get(wanted.slice(0, 4))!;
      expect(
        quotes.some((quote) => quote.includes(wanted.slice(6))),
        `${wanted} in ${quotes.join(' | ')}`,
      ).toBe(true);
    }
  });
});
