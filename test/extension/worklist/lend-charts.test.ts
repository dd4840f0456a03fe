import { expect, test } from 'vitest';
import { Charts } from '#extension/worklist/charts.ts';
import { borrowCharts, lendCharts } from '#extension/worklist/lend-charts.ts';
import { noteOf } from './made-charts.ts';

test('charts are lent as long as the workbench has them, and called back when it forgets them', async () => {
  const charts = new Charts();
  charts.add(noteOf('Knee pain.'));
  let here = new AbortController();
  lendCharts({
    get state() {
      return { charts: charts.all };
    },
    get here() {
      return here.signal;
    },
  });
  let isOver = false;
  const over = Promise.withResolvers<void>();
  const lent = await borrowCharts(() => {
    isOver = true;
    over.resolve();
  });
  expect(lent.map(({ parts }) => parts)).toEqual([['Knee pain.']]);
  // Whoever borrows anew still has it, and the first was not called back by that.
  const again = Promise.withResolvers<void>();
  expect(await borrowCharts(again.resolve)).toHaveLength(1);
  expect(isOver).toBe(false);
  const before = here;
  here = new AbortController();
  charts.clear();
  before.abort();
  await Promise.all([over.promise, again.promise]);
});
