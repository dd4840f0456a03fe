import { useEffect, useRef } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { settlingWords } from '../../queries/settling-words.ts';
import type { Bench } from '../../worklist/bench.ts';
import { type Chart, recordOf } from '../../worklist/chart.ts';
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
      const record = recordOf(chart);
      const before = seen.current.get(record);
      if (before === chart.notes || !asked.has(record)) continue;
      seen.current.set(record, chart.notes);
      void settle(bench, desk, chart, before).catch(() => {
        // It could not be kept, which the desk says: it is tried again with the next change.
        if (seen.current.get(record) === chart.notes) seen.current.delete(record);
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
  const asks = desk.ofChart(recordOf(chart)).flatMap(({ draft }) => draft.asks);
  const found = await bench.lookUp(chart, asks).catch(() => null);
  if (found === null) return; // it is listed as not read
  const told = new Map(asks.map(({ key }, index) => [key, found[index]!]));
  await desk.settle(recordOf(chart), told, settlingWords(chart, before), {
    name: say('queryReader'),
    role: '',
  });
}
