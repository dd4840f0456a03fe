import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import verdicts from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import denials from '#rules/measures/denial-reasons.json' with { type: 'json' };
import queryMeasures from '#rules/measures/query-measures.json' with { type: 'json' };
import { csvText } from '#src/measures/csv.ts';
import { counted, type CountKey, type DayCount, type Event } from '#src/measures/day-count.ts';
import { denialReason } from '#src/measures/denial-reason.ts';
import { csvOf, jsonOf } from '#src/measures/export.ts';
import type { QueryMeasure } from '#src/measures/measure-definition.ts';
import { isFault } from '#src/measures/outcome-fault.ts';
import type { OutcomeFacts } from '#src/measures/outcome-facts.ts';
import { queryCsv } from '#src/measures/query-csv.ts';
import type { QueryFact } from '#src/measures/query-fact.ts';
import { queryTotalsBy } from '#src/measures/query-measures.ts';
import { openCsv, readRows } from '#src/measures/read-csv.ts';
import { countsFromCsv, countsFromJson, isCountsCsv } from '#src/measures/read-counts.ts';
import { judgedIn, type KnownWords } from '#src/measures/read-judged.ts';
import { isQueriesCsv, queriesFromCsv } from '#src/measures/read-query-results.ts';
import { ruleFinder } from '#src/measures/rule-names.ts';
import { resultsRate } from '#src/measures/results-rate.ts';
import { outcomesByRule } from '#src/measures/rule-outcomes.ts';

/** What the exports of a browser profile are known by, and those of another. */
const MINE = '0e8c4f5a-7a35-4f5e-9b43-2f6d3c1a7b90';
const OTHER = '7a35e91b-0e8c-4d21-8c55-91b07d3aa4f2';

const KNEE: CountKey = { day: '2026-11-20', host: 'https://ehr.example/*', rule: 'orthopaedics/knee-side' };

function count(more: Partial<CountKey>, ...events: Event[]): DayCount {
  const key = { ...KNEE, ...more };
  return events.reduce<DayCount | undefined>((sum, event) => counted(key, sum, event), undefined)!;
}

function opened(text: string) {
  const csv = openCsv(text);
  if (isFault(csv)) throw new Error(csv.fault);
  return csv;
}

function cells(text: string, wanted: readonly number[]): unknown {
  const rows = readRows(opened(text), wanted);
  return isFault(rows) ? rows : rows.map((row) => row.cells);
}

describe('a CSV', () => {
  it('is read as it was written, whatever stands in its cells', () => {
    const cell = string({
      unit: constantFrom('a', '"', ',', ';', '\n', '\t', '=', 'é', ' '),
      maxLength: 8,
    });
    const table = array(tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    assert(
      property(table, (rows) => {
        const text = csvText([['one', 'two', 'three'], ...rows]);
        expect(cells(text, [0, 1, 2])).toEqual(rows.map((row) => row.map((value) => value.trim())));
      }),
    );
  });

  it('may be parted by semicolons or tabs, begin with a byte order mark, and end its lines in any way', () => {
    for (const text of ['\ufeffa;b\r\n1;2\r\n', 'a\tb\n1\t2', 'a,b\r1,2\r'])
      expect(cells(text, [0, 1])).toEqual([['1', '2']]);
  });

  it('gives the columns that were asked for, and none other', () => {
    const { columns } = opened('rule,patient,verdict\nent/ear,Jane Roe,agree\n');
    expect(columns).toEqual(['rule', 'patient', 'verdict']);
    const rows = cells('rule,patient,verdict\nent/ear,"Jane\nRoe",agree\n\nent/ear,x,no\n', [2, 0]);
    expect(rows).toEqual([
      ['agree', 'ent/ear'],
      ['no', 'ent/ear'],
    ]);
  });

  it('is refused at the line where it is broken', () => {
    expect(cells('a,b\n1,2\n3,"4\n5,6\n', [0])).toEqual({ fault: 'unclosed-quote', line: 3 });
    expect(cells('a,b\n"1\n1",2\n3,4,5\n', [0])).toEqual({ fault: 'uneven', line: 4 });
    expect(openCsv('')).toEqual({ fault: 'empty', line: null });
    expect(openCsv(' , \n1,2\n')).toEqual({ fault: 'empty', line: 1 });
    expect(openCsv(`${','.repeat(300)}\n`)).toEqual({ fault: 'too-many-columns', line: 1 });
    expect(cells(`a\n${'1\n'.repeat(200_001)}`, [0])).toEqual({ fault: 'too-many-lines', line: 200_002 });
  });
});

describe('the measures that a clinician exported', () => {
  const counts = [
    count({ day: '2026-11-02' }, { what: 'silent' }, { what: 'silent' }, { what: 'edited', seconds: 400 }),
    count({ day: '2026-11-20' }, { what: 'shown' }, { what: 'answered', seconds: 8 }),
    count({ day: '2026-11-21' }, { what: 'shown' }, { what: 'aside', reason: 'documented-elsewhere' }),
  ];

  it('come back out of CSV and JSON alike, days put together before and after the baseline', () => {
    const csv = opened(csvOf(counts, MINE));
    expect(isCountsCsv(csv)).toBe(true);
    const read = countsFromCsv(csv);
    expect(read).toEqual(countsFromJson(jsonOf(counts, MINE)));
    expect(read).toMatchObject({
      kind: 'counts',
      days: { from: '2026-11-02', to: '2026-11-21' },
      baseline: { from: '2026-11-02', to: '2026-11-02' },
      installation: MINE,
      facts: [
        { side: 'before', rule: KNEE.rule, host: KNEE.host, silent: 2, edited: 1, times: [0, 0, 0, 1, 0] },
        { side: 'after', shown: 2, answered: 1, aside: { 'documented-elsewhere': 1, wrong: 0 } },
      ],
    });
  });

  it('are on neither side where there was no baseline', () => {
    expect(countsFromCsv(opened(csvOf(counts.slice(1), MINE)))).toMatchObject({
      baseline: null,
      facts: [{ side: 'other', shown: 2 }],
    });
  });

  it('are refused where a value is none that ChartCue wrote, or a column is gone', () => {
    const csv = csvOf(counts, MINE);
    for (const [before, after] of [
      ['2026-11-20', 'Thursday'],
      ['https://ehr.example/*', 'Jane Roe'],
      ['orthopaedics/knee-side', 'knee of Jane Roe'],
      [',1,', ',-1,'],
    ] as const)
      expect(countsFromCsv(opened(csv.replaceAll(before, after)))).toMatchObject({ fault: 'bad-value' });
    expect(countsFromCsv(opened(csv.replace('opened', 'seen')))).toEqual({
      fault: 'missing-column',
      line: 1,
    });
    expect(countsFromCsv(opened(csvOf([], MINE)))).toEqual({ fault: 'nothing-counted', line: null });
  });

  it('may say of no installation that they are its, and are never those of two', () => {
    const csv = csvOf(counts, MINE);
    const without = csv.replaceAll(`,${MINE}`, '').replace(',installation', '');
    expect(countsFromCsv(opened(without))).toMatchObject({ kind: 'counts', installation: null });
    expect(countsFromJson(jsonOf(counts, MINE).replace(/ {2}"installation".*\n/, ''))).toMatchObject({
      installation: null,
    });
    const two = csvOf(counts.slice(1), OTHER).split('\r\n').slice(1).join('\r\n');
    expect(countsFromCsv(opened(csv + two))).toEqual({ fault: 'several-exports', line: 5 });
    expect(countsFromCsv(opened(csv.replaceAll(MINE, 'Jane Roe')))).toEqual({ fault: 'bad-value', line: 2 });
    expect(countsFromJson(jsonOf(counts, 'Jane Roe'))).toEqual({ fault: 'bad-value', line: null });
  });

  it('are refused in JSON that is another’s, of another version, or changed', () => {
    const json = jsonOf(counts, MINE);
    expect(countsFromJson('{"resourceType":"Bundle"}')).toEqual({ fault: 'not-ours', line: null });
    expect(countsFromJson('{')).toEqual({ fault: 'not-ours', line: null });
    expect(countsFromJson(json.replace('"version": 1', '"version": 2'))).toMatchObject({
      fault: 'other-version',
    });
    expect(countsFromJson(json.replace('"silent": 2', '"silent": "2"'))).toEqual({
      fault: 'bad-value',
      line: 1,
    });
  });
});

const measures = queryMeasures.measures as QueryMeasure[];

function query(result: QueryFact['result'], rules: string[]): QueryFact {
  const told = { chart: 'a', month: '2026-11', author: 'Dr. Quill', service: null, template: null };
  return { ...told, rules, result, minutes: null, isInTime: false };
}

describe('the measures that a specialist exported', () => {
  const facts = {
    charts: [],
    queries: [query('agreed', [KNEE.rule]), query('disagreed', [KNEE.rule]), query('agreed', [])],
  };
  const csvBy = (grouping: 'rule' | 'author'): string =>
    queryCsv(grouping, queryTotalsBy(grouping, facts, { measures, chosen: {} }), { measures, chosen: {} });

  it('come back by rule as what queries came to, from which agreement follows by any definition', () => {
    const csv = opened(csvBy('rule'));
    expect(isQueriesCsv(csv)).toBe(true);
    const read = queriesFromCsv(csv) as OutcomeFacts;
    const [{ rule, queries }] = outcomesByRule([read]) as [ReturnType<typeof outcomesByRule>[0]];
    expect([rule, queries.agreed, queries.disagreed, queries.waiting]).toEqual([KNEE.rule, 1, 1, 0]);
    const [agreement] = measures.filter(({ id }) => id === 'agreement');
    for (const definition of agreement!.definitions)
      expect(resultsRate(queries, definition)).toEqual({ numerator: 1, denominator: 2 });
    const inTime = measures.find(({ id }) => id === 'within-policy')!.definitions[0]!;
    expect(resultsRate(queries, inTime)).toBe(null); // numbers alone do not say it
  });

  it('are refused where they are grouped by anything else', () => {
    const csv = opened(csvBy('author'));
    expect(isQueriesCsv(csv)).toBe(true);
    expect(queriesFromCsv(csv)).toEqual({ fault: 'not-by-rule', line: 1 });
  });
});

const RULES = [
  { id: KNEE.rule, name: 'knee osteoarthritis' },
  { id: 'orthopaedics/hip-side', name: 'hip osteoarthritis' },
  { id: 'rheumatology/hip-side', name: 'hip arthritis' },
  { id: 'orthopaedics/knee-type', name: 'Knee pain' },
  { id: 'pain/knee-time', name: 'knee pain' },
];

describe('audit results and denials', () => {
  const known: KnownWords = { rulesBy: ruleFinder(RULES), verdicts: verdicts.verdicts, denials };
  const audit = opened(
    [
      'Account,Rule,Finding,Date,Comment',
      '4711,orthopaedics/knee-side,Agree,11/03/2026,Jane Roe agreed',
      '4712,orthopaedics/knee-side,agree,2026-11-30,Jane Roe',
      '4713,orthopaedics/knee-side,LEADING,,',
      '4714,orthopaedics/knee-side,see Jane Roe,,',
      '4715,knee of Jane Roe,agree,,',
    ].join('\n'),
  );

  it('are counted by rule, month and verdict, and nothing else of a line is kept', () => {
    const judged = judgedIn(audit, 'audits', { rule: 1, verdict: 2, date: 3 }, known);
    expect(judged).toEqual({
      facts: {
        kind: 'audits',
        facts: [
          { rule: KNEE.rule, month: '2026-11', verdict: 'apt', reason: null, count: 2 },
          { rule: KNEE.rule, month: null, verdict: 'wording', reason: null, count: 1 },
        ],
      },
      lines: 5,
      unread: { rule: 1, rules: 0, verdict: 1 },
    });
    expect(JSON.stringify(judged)).not.toMatch(/Roe|471/);
  });

  it('keep none of the words of a file, whatever it holds', () => {
    const words = constantFrom('Jane', 'Roe', 'MRN 4711', '1961-04-03', KNEE.rule, 'agree', 'CO-50', 'M81');
    const lines = array(tuple(words, words, words, words), { minLength: 1, maxLength: 20 });
    assert(
      property(lines, constantFrom('audits' as const, 'denials' as const), (rows, kind) => {
        const csv = opened(csvText([['rule', 'date', 'verdict', 'reason'], ...rows]));
        const judged = judgedIn(csv, kind, { rule: 0, date: 1, verdict: 2, reason: 3 }, known);
        expect(JSON.stringify(judged)).not.toMatch(/Jane|Roe|MRN|4711|1961-04-03/);
      }),
    );
  });

  it('are refused where the columns that are needed are not named, or none of the lines counts', () => {
    expect(judgedIn(audit, 'audits', { rule: 1 }, known)).toMatchObject({ fault: 'missing-column' });
    expect(judgedIn(audit, 'audits', { rule: 0, verdict: 2 }, known)).toMatchObject({
      fault: 'nothing-counted',
    });
  });

  it.each([
    [KNEE.rule, KNEE.rule],
    ['knee-side', KNEE.rule],
    ['Knee side', KNEE.rule],
    ['Knee Osteoarthritis', KNEE.rule],
    ['Rheumatology/Hip-Side', 'rheumatology/hip-side'],
    ['hip arthritis', 'rheumatology/hip-side'],
  ])('may name the rule by “%s”', (cell, rule) => {
    const judged = judgedIn(opened(`rule,carc\n"${cell}",16\n`), 'denials', { rule: 0, reason: 1 }, known);
    expect(judged).toMatchObject({ facts: { facts: [{ rule, count: 1 }] } });
  });

  it('are not counted where several rules go by what a line says, and that is told apart', () => {
    const csv = opened('rule,carc\nhip-side,16\nKnee pain,16\nfoot-side,16\nknee-side,16\n');
    expect(judgedIn(csv, 'denials', { rule: 0, reason: 1 }, known)).toMatchObject({
      facts: { facts: [{ rule: KNEE.rule, count: 1 }] },
      unread: { rule: 1, rules: 2, verdict: 0 },
    });
    const none = opened('rule,carc\nhip-side,16\n');
    expect(judgedIn(none, 'denials', { rule: 0, reason: 1 }, known)).toEqual({
      fault: 'several-rules',
      line: null,
    });
  });

  it.each([
    ['CO-50', 'medical-necessity'],
    ['CO50', 'medical-necessity'],
    ['co 252 | N706', 'documentation'],
    ['CARC 016', 'claim'],
    ['16, M81', 'specificity'],
    ['45', 'coverage'],
    ['Medical Necessity', 'medical-necessity'],
    ['insufficient documentation', 'documentation'],
    ['999', 'other'],
    ['seen 50 times', 'other'],
    ['', 'other'],
  ])('a denial whose reason says “%s” is one of %s', (cell, reason) => {
    expect(denialReason([cell], denials)).toBe(reason);
  });

  it('count a denial once, under the first reason of the list that one of its codes belongs to', () => {
    expect(denialReason(['16', 'M127'], denials)).toBe('documentation');
    const csv = opened('rule,carc,rarc\northopaedics/knee-side,16,M127\northopaedics/knee-side,45,\n');
    const judged = judgedIn(csv, 'denials', { rule: 0, reason: 1, remark: 2 }, known);
    const [outcome] = outcomesByRule(isFault(judged) ? [] : [judged.facts]);
    expect(outcome!.denials).toEqual({ documentation: 1, coverage: 1 });
  });
});

describe('what is known of denials and verdicts', () => {
  it('names each word and code once, and codes as bare identifiers', () => {
    const codes = denials.reasons.flatMap((reason) => reason.codes);
    const words = denials.reasons.flatMap((reason) => reason.words);
    expect([new Set(codes).size, new Set(words).size]).toEqual([codes.length, words.length]);
    for (const code of codes) expect(code).toMatch(/^(?:\d{1,3}|(?:M|MA|N)\d{1,3})$/);
    const said = verdicts.verdicts.flatMap((verdict) => verdict.words);
    expect(new Set(said).size).toBe(said.length);
  });
});
