import type { Chart } from './chart.ts';
import { partsOf } from './parts.ts';

/** The line between the extension's own pages: no page of a host can listen on it. */
const LINE = 'chartcue-charts';

/** A chart as it is lent: texts, and what it is called. */
export interface LentChart {
  readonly name: string;
  readonly parts: readonly string[];
}

type Message = { readonly want: string } | { readonly lent: string; readonly charts: readonly LentChart[] };

/** Lends the charts of this page to the extension's own pages that ask for them. Nothing is kept by it. */
export function lendCharts(charts: () => readonly Chart[]): void {
  const line = new BroadcastChannel(LINE);
  line.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (!('want' in data)) return;
    const lent = charts().map((chart) => ({
      name: String(chart.id),
      parts: partsOf(chart).map(({ text }) => text),
    }));
    const message: Message = { lent: data.want, charts: lent };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    line.postMessage(message);
  });
}

/** So long a workbench that is open has to answer, in milliseconds. */
const WAIT = 1500;

/** The charts of the workbench that is open: of the first that answers; none where none does in time. */
export function borrowCharts(): Promise<readonly LentChart[]> {
  const line = new BroadcastChannel(LINE);
  const want = crypto.randomUUID();
  return new Promise((resolve) => {
    const end = (charts: readonly LentChart[]): void => {
      clearTimeout(timer);
      line.close();
      resolve(charts);
    };
    const timer = setTimeout(() => end([]), WAIT);
    line.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('lent' in data && data.lent === want && data.charts.length > 0) end(data.charts);
    });
    const message: Message = { want };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    line.postMessage(message);
  });
}
