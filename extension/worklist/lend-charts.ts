import type { Chart } from './chart.ts';
import { partsOf } from './parts.ts';

/** The line between the extension's own pages: no page of a host can listen on it. */
const LINE = 'chartcue-charts';

/** A chart as it is lent: texts, and what it is called. */
export interface LentChart {
  readonly name: string;
  readonly parts: readonly string[];
}

type Message =
  | { readonly want: string }
  /** `until` is the name of a lock that the lender holds as long as it has the charts itself. */
  | { readonly lent: string; readonly charts: readonly LentChart[]; readonly until: string };

/** What is lent: the charts that are here, and the signal that is aborted when they are forgotten. */
interface Lender {
  readonly state: { readonly charts: readonly Chart[] };
  readonly here: AbortSignal;
}

/** Lends the charts of this page to the extension's own pages that ask for them, for as long as they are here. */
export function lendCharts(lender: Lender): void {
  const line = new BroadcastChannel(LINE);
  line.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (!('want' in data)) return;
    const until = `${LINE} ${data.want}`;
    void navigator.locks.request(until, () => {
      const { state, here } = lender;
      const charts = state.charts.map((chart) => ({
        name: String(chart.id),
        parts: partsOf(chart).map(({ text }) => text),
      }));
      const message: Message = { lent: data.want, charts, until };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
      line.postMessage(message);
      return forgotten(here);
    });
  });
}

function forgotten(here: AbortSignal): Promise<void> {
  return new Promise((resolve) => here.addEventListener('abort', () => resolve(), { once: true }));
}

/** So long a workbench that is open has to answer, in milliseconds. */
const WAIT = 1500;

/**
 * The charts of the workbench that is open: of the first that answers; none where none does in time. `over` is called once that
 * workbench has them no more, because it was locked, forgot them or is gone: they are to be forgotten here, too.
 */
export function borrowCharts(over: () => void): Promise<readonly LentChart[]> {
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
      if (!('lent' in data) || data.lent !== want || data.charts.length === 0) return;
      void navigator.locks.request(data.until, over);
      end(data.charts);
    });
    const message: Message = { want };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    line.postMessage(message);
  });
}
