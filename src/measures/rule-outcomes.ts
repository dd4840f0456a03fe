import { grouped } from './grouped.ts';
import type { JudgedFact, OutcomeFacts, QueryResultFact } from './outcome-facts.ts';
import { type QueryResult, RESULTS } from './query-fact.ts';
import { type Total, totalOf } from './totals.ts';

/** What became of a rule, out of everything that was brought in. */
export interface RuleOutcome {
  readonly rule: string;
  readonly total: Total;
  readonly queries: Readonly<Record<QueryResult, number>>;
  /** By the id of the verdict. */
  readonly audits: Readonly<Record<string, number>>;
  /** By the id of the reason. */
  readonly denials: Readonly<Record<string, number>>;
}

/** Every rule that a file tells of, those that were shown most first. */
export function outcomesByRule(files: readonly OutcomeFacts[]): RuleOutcome[] {
  const counts = byRule(files.flatMap((file) => (file.kind === 'counts' ? file.facts : [])));
  const queries = byRule(files.flatMap((file) => (file.kind === 'queries' ? file.facts : [])));
  const audits = byRule(files.flatMap((file) => (file.kind === 'audits' ? file.facts : [])));
  const denials = byRule(files.flatMap((file) => (file.kind === 'denials' ? file.facts : [])));
  const rules = new Set([counts, queries, audits, denials].flatMap((facts) => [...facts.keys()]));
  const outcomes = [...rules].map((rule): RuleOutcome => ({
    rule,
    total: totalOf(rule, counts.get(rule) ?? []),
    queries: sumOfResults(queries.get(rule) ?? []),
    audits: sumBy(audits.get(rule) ?? [], ({ verdict }) => verdict),
    denials: sumBy(denials.get(rule) ?? [], ({ reason }) => reason),
  }));
  return outcomes.toSorted((a, b) => b.total.shown - a.total.shown || (a.rule < b.rule ? -1 : 1));
}

function byRule<Fact extends { readonly rule: string }>(facts: readonly Fact[]): Map<string, Fact[]> {
  return grouped(facts, ({ rule }) => rule);
}

function sumOfResults(facts: readonly QueryResultFact[]): RuleOutcome['queries'] {
  const sums = RESULTS.map((result) => [
    result,
    facts.reduce((sum, { results }) => sum + results[result], 0),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the list
  return Object.fromEntries(sums) as RuleOutcome['queries'];
}

function sumBy(
  facts: readonly JudgedFact[],
  wordOf: (fact: JudgedFact) => string | null,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const fact of facts) {
    const word = wordOf(fact);
    if (word !== null) sums[word] = (sums[word] ?? 0) + fact.count;
  }
  return sums;
}
