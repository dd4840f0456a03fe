import { useEffect, useRef } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { settlingWords } from '../../queries/settling-words.ts';
import type { Bench } from '../../worklist/bench.ts';
import { type Chart, recordsOf } from '../../worklist/chart.ts';
import { say } from '../../ui/say.ts';

/**
 * Reads the charts that have queries again whenever a note came into them: what the chart tells now settles a query, and what
 * it tells no more opens it again.
 */
export function useSettling(bench: Bench, desk: QueryDesk, charts: readonly Chart[], isBusy: boolean): void {
  const seen = useRef(new Map<string, Chart['notes']>());
  useEffect(() => {
    if (isBusy) return;
    const asked = new Set(Array.from(desk.state.values(), ({ draft }) => draft.record.chart));
    for (const chart of charts) {
      const before = seen.current.get(chart.key);
      if (before === chart.notes || !recordsOf(chart).some((record) => asked.has(record))) continue;
      seen.current.set(chart.key, chart.notes);
      void settle(bench, desk, chart, before).catch(() => {
        // It could not be kept, which the desk says: it is tried again with the next change.
        if (seen.current.get(chart.key) === chart.notes) seen.current.delete(chart.key);
      });
    }
  }, [bench, desk, charts, isBusy, desk.state]);
}

async function settle(
  bench: Bench,
  desk: QueryDesk,
  chart: Chart,
  before: Chart['notes'] | undefined,
): Promise<void> {
  const records = recordsOf(chart);
  const asks = records.flatMap((record) => desk.ofChart(record)).flatMap(({ draft }) => draft.asks);
  const found = await bench.lookUp(chart, asks).catch(() => null);
  if (found === null) return; // it is listed as not read
  const told = new Map(asks.map(({ key }, index) => [key, found[index]!]));
  const words = settlingWords(chart, before);
  const reader = { name: say('queryReader'), role: '' };
  await Promise.all(records.map((record) => desk.settle(record, told, words, reader)));
}
