import { describe, expect, it } from 'vitest';
import data from '#rules/measures/query-measures.json' with { type: 'json' };
import type { QueryMeasure } from '#src/measures/measure-definition.ts';
import { queryCsv } from '#src/measures/query-csv.ts';
import { type ChartFact, type QueryFact, RESULTS } from '#src/measures/query-fact.ts';
import { queryTotal, queryTotalsBy } from '#src/measures/query-measures.ts';

const measures = data.measures as QueryMeasure[];
const ALL = { measures, chosen: {} };

function chart(key: string, told: Partial<ChartFact> = {}): ChartFact {
  return {
    chart: key,
    month: '2026-11',
    author: 'Dr. Quill',
    service: 'Medicine',
    isReviewed: false,
    ...told,
  };
}

function query(result: QueryFact['result'], told: Partial<QueryFact> = {}): QueryFact {
  const isAnswered = !['no-response', 'removed', 'waiting', 'overdue'].includes(result);
  return {
    ...chart('a'),
    rules: ['cardiology/type'],
    template: null,
    result,
    minutes: isAnswered ? 60 : null,
    isInTime: isAnswered,
    ...told,
  };
}

/** A year's worth in small: of each result one, and of agreed two. */
const QUERIES = [query('agreed', { chart: 'b', minutes: 30 }), ...RESULTS.map((result) => query(result))];
const FACTS = {
  charts: ['a', 'b', 'c', 'd'].map((key) => chart(key, { isReviewed: key === 'c' })),
  queries: QUERIES,
};

/** "2/4" of a measure, by one of its definitions. */
function rate(measure: string, definition?: string): string {
  const chosen = definition === undefined ? {} : { [measure]: definition };
  const { numerator, denominator } = queryTotal(FACTS, { measures, chosen }).rates[measure]!;
  return `${numerator}/${denominator}`;
}

describe('a rate', () => {
  it.each([
    ['query-rate', 'charts-queried', '2/4'],
    ['query-rate', 'charts-queried-of-reviewed', '2/3'],
    ['query-rate', 'queries-a-chart', '12/4'],
    ['response-rate', 'any-response-of-due', '9/11'],
    ['response-rate', 'any-response-of-issued', '9/12'],
    ['response-rate', 'answers-of-due', '7/11'],
    ['agreement', 'of-answers', '2/6'],
    ['agreement', 'of-determined', '2/5'],
    ['agreement', 'of-decided', '2/3'],
    ['agreement', 'settled-agrees', '3/7'],
    ['within-policy', 'of-responses', '9/9'],
    ['within-policy', 'of-due', '9/11'],
  ])('%s by %s is %s', (measure, definition, says) => expect(rate(measure, definition)).toBe(says));

  it('has a name, and definitions that say in a sentence what they count, of results that there are', () => {
    const ids = measures.flatMap(({ id, definitions }) => definitions.map((each) => `${id} ${each.id}`));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, definitions } of measures) {
      expect(title).toMatch(/^[A-Z]/);
      for (const { says, count, over } of definitions) {
        expect(says).toMatch(/^[A-Z].*\.$/);
        for (const counted of [count, over]) {
          expect(['charts', 'queries']).toContain(counted.what);
          if (counted.what === 'queries')
            expect(RESULTS).toEqual(expect.arrayContaining([...counted.results]));
        }
      }
    }
  });

  it('is counted by every definition there is, in the tests above', () => {
    expect(measures.flatMap(({ definitions }) => definitions)).toHaveLength(12);
  });

  it('is counted by the first definition where nobody chose, or chose what is not there', () => {
    expect(rate('agreement')).toBe('2/6');
    expect(rate('agreement', 'of-nothing')).toBe('2/6');
  });

  it('never counts what its denominator does not', () => {
    for (const { definitions } of measures)
      for (const { count, over } of definitions) {
        if (count.what === 'queries' && over.what === 'queries')
          expect(over.results).toEqual(expect.arrayContaining([...count.results]));
      }
  });

  it('has a zero under it where there is nothing, and no median', () => {
    const { rates, median } = queryTotal({ charts: [], queries: [] }, ALL);
    expect(Object.values(rates).every(({ denominator }) => denominator === 0)).toBe(true);
    expect(median).toBeNull();
  });

  it('counts a chart that was asked about and is no more on the worklist', () => {
    const gone = { charts: [chart('a')], queries: [query('agreed', { chart: 'gone' })] };
    expect(queryTotal(gone, ALL).rates['query-rate']).toEqual({ numerator: 1, denominator: 2 });
  });
});

/** The median of so many minutes. */
function timed(...minutes: number[]): number | null {
  const queries = minutes.map((each) => query('agreed', { minutes: each }));
  return queryTotal({ charts: [], queries }, ALL).median;
}

it('the median is the middle one, or what lies between the two in the middle', () => {
  expect(timed(500, 10, 20)).toBe(20);
  expect(timed(500, 10, 20, 40)).toBe(30);
});

describe('groups', () => {
  const queries = [
    query('agreed', {
      month: '2026-10',
      author: 'Dr. Lark',
      rules: ['a/one', 'b/two'],
      template: 'general/type',
    }),
    query('disagreed', { month: '2026-09' }),
    query('agreed', { month: '2026-10' }),
  ];
  const facts = { charts: [chart('a', { month: '2026-10' }), chart('b', { author: null })], queries };

  it('are months in their order, and else the largest first', () => {
    expect(queryTotalsBy('month', facts, ALL).map(({ name }) => name)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(queryTotalsBy('author', facts, ALL).map(({ name }) => name)).toEqual([
      'Dr. Quill',
      'Dr. Lark',
      '',
    ]);
  });

  it('by rule count a query for each of its rules, and charts over all', () => {
    const totals = queryTotalsBy('rule', facts, ALL);
    expect(totals.map(({ name, rates }) => [name, rates['query-rate']])).toEqual([
      ['cardiology/type', { numerator: 1, denominator: 2 }],
      ['a/one', { numerator: 1, denominator: 2 }],
      ['b/two', { numerator: 1, denominator: 2 }],
    ]);
  });

  it('by template have one for queries without', () => {
    expect(queryTotalsBy('template', facts, ALL).map(({ name, results }) => [name, results.agreed])).toEqual([
      ['', 1],
      ['general/type', 1],
    ]);
  });
});

it('the file has numerator and denominator of every rate, how each was counted, and no formula', () => {
  const totals = queryTotalsBy('author', { ...FACTS, queries: [query('agreed', { author: '=1+1' })] }, ALL);
  const [head, first] = queryCsv('author', totals, ALL).split('\r\n');
  expect(head).toContain('Agreement (of-answers): numerator,Agreement (of-answers): denominator');
  expect(first).toMatch(/^'=1\+1,1,1,100,/);
  expect(head!.split(',')).toHaveLength(first!.split(',').length);
});
