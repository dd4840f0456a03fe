import { useEffect, useRef } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import type { Bench } from '../../worklist/bench.ts';
import { type Chart, noteName, recordOf } from '../../worklist/chart.ts';
import { say } from '../../ui/say.ts';

/**
 * Reads the charts that have queries again whenever a note came into them: what the chart says now settles a query, and what
 * it says no more opens it again.
 */
export function useSettling(bench: Bench, desk: QueryDesk, charts: readonly Chart[], isBusy: boolean): void {
  const seen = useRef(new WeakSet<Chart['notes']>());
  useEffect(() => {
    if (isBusy) return;
    const asked = new Set(Array.from(desk.state.values(), ({ draft }) => draft.record.chart));
    for (const chart of charts) {
      if (seen.current.has(chart.notes) || !asked.has(recordOf(chart))) continue;
      seen.current.add(chart.notes);
      void settle(bench, desk, chart);
    }
  }, [bench, desk, charts, isBusy, desk.state]);
}

async function settle(bench: Bench, desk: QueryDesk, chart: Chart): Promise<void> {
  const prompts = await bench.read(chart).catch(() => null);
  const last = chart.notes.at(-1);
  if (prompts === null || last === undefined) return; // it is listed as not read
  const note = { document: last.kind ?? last.file, date: last.date ?? '' };
  await desk.settle(recordOf(chart), new Set(prompts.map(({ key }) => key)), {
    note,
    says: (kind) => say(kind === 'settled' ? 'querySettledWhy' : 'queryReopenedWhy', noteName(last)),
    by: { name: say('queryReader'), role: '' },
  });
}
