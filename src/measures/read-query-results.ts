import type { OutcomeFacts, QueryResultFact } from './outcome-facts.ts';
import { isFault, type OutcomeFault, outcomeFault } from './outcome-fault.ts';
import { resultColumn } from './query-csv.ts';
import { QUERY_GROUPINGS, RESULTS } from './query-fact.ts';
import type { QueryTotal } from './query-measures.ts';
import { type Csv, readRows } from './read-csv.ts';
import { isRuleId, wholeNumber } from './read-counts.ts';

/** Whether a CSV has the columns of a specialist's exported measures of queries, however they are grouped. */
export function isQueriesCsv({ columns }: Csv): boolean {
  const isGrouped = QUERY_GROUPINGS.some((grouping) => grouping === columns[0]);
  return isGrouped && columns.includes(resultColumn('agreed'));
}

/**
 * What queries came to, by the rule they ask by. Only how many came to what is taken: rates follow from that, by whichever
 * definition. Queries by no rule are left out.
 */
export function queriesFromCsv(csv: Csv): OutcomeFacts | OutcomeFault {
  if (csv.columns[0] !== 'rule') return outcomeFault('not-by-rule', 1);
  const columns = [0, ...RESULTS.map((result) => csv.columns.indexOf(resultColumn(result)))];
  if (columns.includes(-1)) return outcomeFault('missing-column', 1);
  const rows = readRows(csv, columns);
  if (isFault(rows)) return rows;
  const facts: QueryResultFact[] = [];
  for (const { line, cells } of rows) {
    const [rule = '', ...numbers] = cells;
    if (rule === '') continue;
    const counts = numbers.map(wholeNumber);
    if (!isRuleId(rule) || counts.includes(null)) return outcomeFault('bad-value', line);
    const results = RESULTS.map((result, at) => [result, counts[at]!] as const);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the list
    facts.push({ rule, results: Object.fromEntries(results) as QueryTotal['results'] });
  }
  return facts.length === 0 ? outcomeFault('nothing-counted') : { kind: 'queries', facts };
}
