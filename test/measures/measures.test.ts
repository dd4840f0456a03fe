import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '#src/measures/compare.ts';
import { type CountKey, counted, type DayCount, type Event, packOf } from '#src/measures/day-count.ts';
import { csvOf, jsonOf } from '#src/measures/export.ts';
import { totalOf, totalsBy } from '#src/measures/totals.ts';

const KNEE: CountKey = { day: '2026-11-20', host: 'https://ehr.example/*', rule: 'orthopaedics/knee-side' };
const shown: Event = { what: 'shown' };
const silent: Event = { what: 'silent' };

function of(more: Partial<CountKey>, ...events: Event[]): DayCount {
  const key = { ...KNEE, ...more };
  return events.reduce<DayCount | undefined>((count, event) => counted(key, count, event), undefined)!;
}

describe('what is counted', () => {
  it('is each event by its kind, and each reason', () => {
    const count = of(
      {},
      shown,
      shown,
      { what: 'opened' },
      { what: 'answered', seconds: 8 },
      { what: 'aside', reason: 'wrong' },
    );
    expect(count).toMatchObject({ ...KNEE, shown: 2, opened: 1, answered: 1, edited: 0, silent: 0 });
    expect(count.aside).toMatchObject({ wrong: 1, 'not-now': 0 });
  });

  it.each([
    [0, 0],
    [9.9, 0],
    [10, 1],
    [59, 1],
    [60, 2],
    [300, 3],
    [1_800, 4],
    [40_000, 4],
  ])('puts %d seconds into class %d', (seconds, at) => {
    const { times } = of({}, { what: 'edited', seconds });
    expect(times).toEqual([0, 1, 2, 3, 4].map((index) => Number(index === at)));
  });

  it('knows an event without a time', () => {
    expect(of({}, { what: 'edited', seconds: null })).toMatchObject({ edited: 1, times: [0, 0, 0, 0, 0] });
  });

  it('is of the pack that the rule names', () => {
    expect(packOf('orthopaedics/knee-side')).toBe('orthopaedics');
    expect(packOf('nameless')).toBe('');
  });
});

describe('totals', () => {
  const counts = [
    of({}, shown, shown, { what: 'answered', seconds: 5 }),
    of({ rule: 'icd10cm/site' }, shown, shown, shown),
    of({ day: '2026-11-19', rule: 'orthopaedics/hip-side' }, shown, { what: 'edited', seconds: 70 }),
  ];

  it('of packs and rules come with the most shown first', () => {
    expect(totalsBy('pack', counts).map(({ name, shown: number }) => [name, number])).toEqual([
      ['icd10cm', 3],
      ['orthopaedics', 3],
    ]);
    expect(totalsBy('rule', counts).map(({ name }) => name)).toEqual([
      'icd10cm/site',
      'orthopaedics/knee-side',
      'orthopaedics/hip-side',
    ]);
  });

  it('of days come in their order', () => {
    expect(totalsBy('day', counts).map(({ name }) => name)).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('say how much was settled, of all that was shown', () => {
    expect(totalOf('', counts)).toMatchObject({ shown: 6, settledShare: 2 / 6, times: [1, 0, 1, 0, 0] });
    expect(totalOf('', [])).toMatchObject({ shown: 0, settledShare: null });
  });
});

describe('before and after', () => {
  const baseline = { from: '2026-11-01', to: '2026-11-14' };
  const counts = [
    of({ day: '2026-10-31' }, shown),
    of({ day: '2026-11-03' }, silent, silent, { what: 'edited', seconds: 400 }),
    of({ day: '2026-11-04', rule: 'icd10cm/site' }, silent),
    of({ day: '2026-11-20' }, shown, { what: 'answered', seconds: 8 }),
    of({ day: '2026-11-21', rule: 'wound-care/ulcer-stage' }, shown),
  ];
  const compared = compareWithBaseline(counts, baseline);

  it('stand side by side, for the whole and each pack', () => {
    expect(compared.days).toEqual({ before: 2, after: 2 });
    expect(compared.all.before).toMatchObject({ silent: 3, shown: 0, settledShare: 1 / 3 });
    expect(compared.all.after).toMatchObject({ silent: 0, shown: 2, settledShare: 1 / 2 });
    expect(compared.packs.map(({ name, before, after }) => [name, before?.silent, after?.shown])).toEqual([
      ['icd10cm', 1, undefined],
      ['orthopaedics', 2, 1],
      ['wound-care', undefined, 1],
    ]);
  });

  it('leave out what was shown before the baseline or on a day of it', () => {
    const other = compareWithBaseline([...counts, of({ day: '2026-11-02', rule: 'a/b' }, shown)], baseline);
    expect(other).toEqual(compared);
  });

  it('leave out what was still counted in silence on the day on which a baseline was ended', () => {
    const other = compareWithBaseline([...counts, of({ day: '2026-11-15', rule: 'a/b' }, silent)], baseline);
    expect(other).toEqual(compared);
  });
});

const MINE = '0e8c4f5a-7a35-4f5e-9b43-2f6d3c1a7b90';

describe('an export', () => {
  const counts = [of({}, shown, { what: 'aside', reason: 'documented-elsewhere' })];

  it('as CSV has a heading and a line for each rule, day and host', () => {
    const [head, line, end] = csvOf(counts, MINE).split('\r\n');
    expect(head).toMatch(/^day,host,pack,rule,shown,counted silently,opened,answered,settled by own edit,/);
    expect(line).toMatch(
      /^2026-11-20,https:\/\/ehr\.example\/\*,orthopaedics,orthopaedics\/knee-side,1,0,0,0,0,/,
    );
    expect(head!.split(',').length).toBe(line!.split(',').length);
    expect(head!.split(',')[line!.split(',').lastIndexOf('1')]).toBe('set aside: documented elsewhere');
    expect([head!.split(',').at(-1), line!.split(',').at(-1)]).toEqual(['installation', MINE]);
    expect(end).toBe('');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'as CSV has no cell that a spreadsheet takes for a formula: %j',
    (rule) => {
      const cell = csvOf([of({ rule }, shown)], MINE)
        .split('\r\n')[1]!
        .split('/*,')[1]!
        .replace(/^,/, '');
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('as CSV quotes what would end a cell', () => {
    expect(csvOf([of({ rule: 'a/b",c' }, shown)], MINE)).toContain(',"a/b"",c",');
  });

  it('as JSON says the version of its shape', () => {
    const read: unknown = JSON.parse(jsonOf(counts, MINE));
    expect(read).toEqual({
      version: 1,
      installation: MINE,
      secondsOfTimes: [10, 60, 300, 1800],
      counts: [{ ...counts[0], pack: 'orthopaedics' }],
    });
  });
});
