import { describe, expect, it } from 'vitest';
import { filtered, NO_FILTER, namesIn } from '#extension/worklist/filter.ts';
import { ordered, RANKED } from '#extension/worklist/order.ts';
import { patient, weighedChart } from './made-charts.ts';

const charts = [
  weighedChart(
    1,
    { date: '2026-09-03', service: 'Surgery', patient: patient('30', 'Ruth Quill') },
    { gaps: 2, weight: 4 },
  ),
  weighedChart(
    2,
    { date: '2026-09-01', service: 'Cardiology', patient: patient('4', 'adam Bell') },
    { gaps: 1, conflicts: 1, weight: 9 },
  ),
  weighedChart(3, { date: '2026-08-01', patient: patient('100') }, { gaps: 4, weight: 4 }),
  weighedChart(4, {}, null),
];
const ids = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id);

describe('the worklist', () => {
  it('ranks by the weight of what is open, then the older chart, and the unread last', () => {
    expect(ids(ordered(charts, RANKED))).toEqual([2, 3, 1, 4]);
  });

  it.each([
    ['gaps', true, [3, 1, 2, 4]],
    ['conflicts', true, [2, 3, 1, 4]],
    ['date', false, [3, 2, 1, 4]],
    ['age', true, [3, 2, 1, 4]],
    ['age', false, [1, 2, 3, 4]],
    ['patient', false, [3, 2, 4, 1]],
    ['service', true, [1, 2, 3, 4]],
  ] as const)('is ordered by %s, most first: %s', (by, down, expected) => {
    expect(ids(ordered(charts, { by, down }))).toEqual(expected);
  });

  it('has an order of its own for charts that are alike, whichever way it runs', () => {
    const alike = [5, 6, 7].map((id) => weighedChart(id, {}, { weight: 1 }));
    for (const down of [true, false]) expect(ids(ordered(alike, { by: 'rank', down }))).toEqual([5, 6, 7]);
  });

  it.each([
    [{ words: 'QUILL surg' }, [1]],
    [{ words: 'quill cardio' }, []],
    [{ service: 'Cardiology' }, [2]],
    [{ open: 'conflict' }, [2]],
    [{ open: 'asked' }, [1, 2, 3]],
    [{ words: '2026-08' }, [3]],
    [{ words: 'note.txt' }, [4]],
  ] as const)('filtered by %j', (filter, expected) => {
    expect(ids(filtered(charts, { ...NO_FILTER, ...filter }))).toEqual(expected);
  });

  it('has those that were reviewed, and those that were not', () => {
    const seen = charts.map((chart) => ({ ...chart, reviewed: chart.id === 2 ? '2026-11-28' : null }));
    expect(ids(filtered(seen, { ...NO_FILTER, open: 'reviewed' }))).toEqual([2]);
    expect(ids(filtered(seen, { ...NO_FILTER, open: 'unreviewed' }))).toEqual([1, 3, 4]);
  });

  it('names the services there are', () =>
    expect(namesIn(charts, 'service')).toEqual(['Cardiology', 'Surgery']));
});
